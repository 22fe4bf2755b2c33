import type { PageDriver } from "../drivers/browser-driver.ts";
import { until } from "./until.ts";

/** Width at which pages must still need no sideways scrolling (WCAG 1.4.10). */
const NARROW = 320;

/**
 * Shows a page of the extension in a frame as narrow as a small phone. Answers what makes it scroll
 * sideways: its width, and the parts beyond the edge.
 * @param ready selector of what must be drawn before it is measured
 */
export async function whatSticksOut(page: PageDriver, path: string, ready: string): Promise<string[]> {
  await page.evaluate(
    (address: string, width: number) => {
      document.querySelector("#narrow")?.remove();
      const frame = document.createElement("iframe");
      Object.assign(frame, { id: "narrow", src: address });
      frame.style.cssText = `width: ${width}px; height: 700px; border: 0`;
      document.body.append(frame);
    },
    path,
    NARROW,
  );
  await until(
    `${ready} is drawn at ${NARROW} px`,
    () => page.evaluate(drawn, ready),
    (text) => text !== "",
  );
  return page.evaluate(sticksOut, NARROW);
}

/** The innermost parts that lie beyond the edge, when the page can be scrolled sideways. */
function sticksOut(width: number): string[] {
  const content = document.querySelector<HTMLIFrameElement>("#narrow")?.contentDocument;
  if (!content || content.documentElement.scrollWidth <= width) return [];
  const beyond = [...content.querySelectorAll("body *")].filter(
    (part) => part.getBoundingClientRect().right > width && !part.closest(".table-scroll"),
  );
  const innermost = beyond.filter((part) => !beyond.some((other) => other !== part && part.contains(other)));
  return [
    `${content.documentElement.scrollWidth} px`,
    ...innermost.map((part) => `${part.tagName}.${part.className}`),
  ];
}

function drawn(selector: string): string {
  const content = document.querySelector<HTMLIFrameElement>("#narrow")?.contentDocument;
  return content?.querySelector(selector)?.textContent?.trim() ?? "";
}
