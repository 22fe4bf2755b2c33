/** The page's `<title>`, white space folded; also where a broken head left it in the body. */
export function documentTitle(document: Document): string {
  const title =
    document.title || (document.querySelector("head > title, body title:not(svg title)")?.textContent ?? "");
  return title.replace(/[\s\u00A0\u3000]+/g, " ").trim();
}
