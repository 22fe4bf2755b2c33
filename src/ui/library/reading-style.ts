/**
 * How a saved article is set: a serif with Chinese fallback, 36 characters a line, 1.8 line height.
 * It travels inside the frame, whose policy allows no other style sheet.
 */
export const READING_STYLE = `
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1f2328; --quiet: #5c6269; --rule: #dedad1; --accent: #2f4b66; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #181b1f; --ink: #dfdcd5; --quiet: #a3a8ae; --rule: #3a3f46; --accent: #a9c4de; }
}
html { background: var(--paper); color: var(--ink); }
body { margin: 0; font: 18px/1.8 "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", SimSun, Georgia, serif; }
html:lang(zh-TW) body, html:lang(zh-Hant) body, html:lang(zh-HK) body {
  font-family: "Songti TC", "Noto Serif CJK TC", "Noto Serif TC", PMingLiU, Georgia, serif;
}
main { max-width: 36em; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; overflow-wrap: anywhere; hanging-punctuation: allow-end last; text-spacing-trim: trim-start; }
h1 { font-size: 1.65em; line-height: 1.4; margin: 0 0 .5rem; text-wrap: balance; }
.byline { color: var(--quiet); font-size: .85em; margin: 0 0 2rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--rule); }
h2, h3, h4 { line-height: 1.5; margin: 2em 0 .6em; }
h2 { font-size: 1.25em; } h3 { font-size: 1.1em; } h4 { font-size: 1em; }
p { margin: 0 0 1em; }
a { color: inherit; text-decoration: underline dotted var(--quiet); text-underline-offset: .2em; }
blockquote { margin: 1.5em 0; padding: .1em 0 .1em 1.25em; border-left: 3px solid var(--rule); color: var(--quiet); }
figure { margin: 1.5em 0; } figcaption { color: var(--quiet); font-size: .82em; line-height: 1.6; text-align: center; }
img { display: block; max-width: 100%; height: auto; margin: 1.25em auto; }
img:not([src]) { box-sizing: border-box; width: 100%; padding: 1.5em 1em; border: 1px dashed var(--quiet); color: var(--quiet); font-size: .82em; text-align: center; }
table { border-collapse: collapse; display: block; overflow-x: auto; font-size: .9em; line-height: 1.6; }
td, th { border: 1px solid var(--rule); padding: .35em .7em; text-align: start; }
pre { overflow-x: auto; font-size: .85em; line-height: 1.5; padding: 1em; border: 1px solid var(--rule); }
hr { border: 0; border-top: 1px solid var(--rule); margin: 2em 0; }
.other-images { margin-top: 3em; border-top: 1px solid var(--rule); }
@media print { main { max-width: none; padding: 0; } }
`;
