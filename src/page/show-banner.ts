import { pageAddress } from "../resource/page-address.ts";

/** The banner's words, in the reader's language. */
export interface BannerWords {
  readonly lang: string;
  /** Name of the region for screen readers. */
  readonly name: string;
  readonly text: string;
  readonly open: string;
  readonly dismiss: string;
}

export interface BannerDeeds {
  readonly open: () => void;
  readonly dismiss: () => void;
}

type Style = Readonly<Record<string, string>>;

const LIGHT = { ground: "#fbfaf6", ink: "#1d2126", line: "#8d949b", accent: "#2b5478", onAccent: "#ffffff" };
const DARK = { ground: "#16191d", ink: "#e4e1d9", line: "#747c85", accent: "#9cc0e4", onAccent: "#10141a" };

const BOX: Style = {
  all: "initial",
  position: "fixed",
  inset: "auto 12px 12px",
  margin: "0 auto",
  "box-sizing": "border-box",
  "max-width": "40rem",
  padding: "10px 14px",
  display: "flex",
  "flex-wrap": "wrap",
  "align-items": "center",
  gap: "8px 14px",
  border: "1px solid",
  "border-radius": "6px",
  font: "16px/1.5 system-ui, sans-serif",
  "z-index": "2147483647",
};

const BUTTON: Style = {
  "min-height": "32px",
  padding: "4px 12px",
  border: "1px solid",
  "border-radius": "4px",
  font: "inherit",
  cursor: "pointer",
};

/**
 * Puts the banner over the page, in a closed shadow root of an element that says nothing of itself.
 * Styles are set one by one, since a page's policy may forbid style sheets; nothing moves. The focus
 * stays where it is. It goes when the page changes its address.
 * Answers the element, and how to take it away.
 */
export function showBanner(words: BannerWords, deeds: BannerDeeds): { host: Element; remove: () => void } {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const box = element("div", BOX, { role: "region", lang: words.lang, "aria-label": words.name });
  const line = element("p", { margin: "0", flex: "1 1 14rem" }, { role: "status" });
  const end = new AbortController();
  const remove = (): void => {
    end.abort();
    host.remove();
  };
  const act = (deed: () => void) => (event: Event) => {
    // A page can call `click()` on what it finds; only a person's counts.
    if (!event.isTrusted) return;
    remove();
    deed();
  };
  const open = button(words.open, act(deeds.open));
  const dismiss = button(words.dismiss, act(deeds.dismiss));
  box.append(line, open, dismiss);
  root.append(box);
  keepColours(end.signal, { box, open, dismiss });
  onEscape(end.signal, act(deeds.dismiss));
  whenAddressChanges(end.signal, remove);
  document.documentElement.append(host);
  // What comes into a status that is there already is read out.
  const spoken = element("span", {}, { role: "img", "aria-label": words.text });
  spoken.append(seenOnly(words.text));
  line.append(spoken);
  return { host, remove };
}

/**
 * Words to be seen; for screen readers they stand in a label beside. A page may search what is shown
 * (`window.find`), closed shadow roots too, and so find out by trying which date stands there: what is
 * inert is not searched.
 */
function seenOnly(text: string): HTMLElement {
  const made = element("span", {}, { inert: "" });
  made.textContent = text;
  return made;
}

function element<Tag extends "div" | "p" | "button" | "span">(
  tag: Tag,
  style: Style,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  paint(made, style);
  return made;
}

function button(text: string, onClick: (event: Event) => void): HTMLButtonElement {
  const made = element("button", BUTTON, { type: "button", "aria-label": text });
  made.append(seenOnly(text));
  made.addEventListener("click", onClick);
  return made;
}

interface Painted {
  readonly box: HTMLElement;
  readonly open: HTMLElement;
  readonly dismiss: HTMLElement;
}

function keepColours(signal: AbortSignal, { box, open, dismiss }: Painted): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const colour = (): void => {
    const { ground, ink, line, accent, onAccent } = dark.matches ? DARK : LIGHT;
    paint(box, { background: ground, color: ink, "border-color": line });
    paint(open, { background: accent, color: onAccent, "border-color": accent });
    paint(dismiss, { background: ground, color: ink, "border-color": line });
  };
  colour();
  dark.addEventListener("change", colour, { signal });
}

function paint(target: HTMLElement, style: Style): void {
  for (const [name, value] of Object.entries(style)) target.style.setProperty(name, value);
}

/** Wherever the focus is: who never reached the banner by keyboard can put it away all the same. */
function onEscape(signal: AbortSignal, dismiss: (event: Event) => void): void {
  window.addEventListener("keydown", (event) => event.key === "Escape" && dismiss(event), {
    signal,
    capture: true,
  });
}

/** A script may put another article under another address without loading a page. */
function whenAddressChanges(signal: AbortSignal, act: () => void): void {
  const address = pageAddress(location.href);
  const timer = setInterval(() => pageAddress(location.href) !== address && act(), 300);
  signal.addEventListener("abort", () => clearInterval(timer));
}
