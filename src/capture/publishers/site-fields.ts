import { parseDate, type DateContext } from "../chinese-date.ts";
import type { PublisherFields, SiteRules } from "./publisher.ts";

/** What the selectors of a known site find. */
export function siteFields(document: Document, rules: SiteRules, dates: DateContext): PublisherFields {
  return {
    title: firstText(document, rules.title),
    author: listed(firstText(document, rules.author)),
    outlet: firstText(document, rules.outlet)?.replace(/^(?:(?:来源|來源)\s*[:：]|来自|來自)\s*/, "") ?? null,
    publishedAt: firstDate(document, rules.time, dates),
  };
}

/** Several Chinese names are joined by a space, as in every other field of persons. */
function listed(names: string | null): string | null {
  return names !== null && /\p{Script=Han}/u.test(names) ? names.replace(/\s*[,，、]\s*/gu, " ") : names;
}

function firstDate(document: Document, selectors: readonly string[] = [], dates: DateContext): string | null {
  for (const element of selectors.flatMap((selector) => [...document.querySelectorAll(selector)])) {
    const marked = ["content", "datetime", "title"].map((name) => element.getAttribute(name));
    const found = [...marked, element.textContent].map((text) => (text ? parseDate(text, dates) : null));
    const date = found.find((one) => one !== null);
    if (date) return date.iso;
  }
  return null;
}

function firstText(document: Document, selectors: readonly string[] = []): string | null {
  for (const selector of selectors) {
    const found = document.querySelector(selector);
    const text = (found?.getAttribute("content") ?? found?.textContent ?? "")
      .replace(/[\s\u00A0]+/g, " ")
      .trim();
    if (text !== "") return text;
  }
  return null;
}
