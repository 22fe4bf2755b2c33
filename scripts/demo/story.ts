import { BLOG_ARTICLE } from "../../tests/fixtures/sites/blog-pages.ts";
import { GOVERNMENT_NOTICE } from "../../tests/fixtures/sites/government-pages.ts";
import {
  captchaPage,
  GBK_ARTICLE,
  NEWS_ARTICLE,
  NEWS_ARTICLE_EDITED,
  newsPage,
} from "../../tests/fixtures/sites/news-pages.ts";
import type { SiteArticle } from "../../tests/fixtures/sites/site-article.ts";
import {
  CITED_REGULATION,
  VIOLATION_NOTICE,
  VIOLATION_REASON,
  WECHAT_ARTICLE,
  wechatViolationPage,
} from "../../tests/fixtures/sites/wechat-pages.ts";
import type { Capture } from "../../src/capture/capture.ts";
import type { FateSummary } from "../../src/fate/fate.ts";
import { html } from "../serve/routes.ts";
import type { Answer } from "../serve/routes.ts";

/** One article of the demo: how it is saved, what its publisher does then, what must be said of it. */
export interface Chapter {
  readonly article: SiteArticle;
  readonly saved: Extract<Capture["trigger"], "manual" | "watchlist">;
  /** What stands at the address afterwards; `null` when the publisher leaves it alone. */
  readonly later: Answer | null;
  readonly expected: Required<Omit<FateSummary, "observedAt" | "uncertain" | "restored">>;
}

const SILENT = { notice: null, reason: null, regulation: null } as const;

export const STORY: readonly Chapter[] = [
  {
    article: WECHAT_ARTICLE,
    saved: "watchlist",
    later: html(wechatViolationPage()),
    expected: {
      fate: "removed",
      confidence: "confirmed",
      cause: "platform",
      notice: VIOLATION_NOTICE,
      reason: VIOLATION_REASON,
      regulation: CITED_REGULATION,
    },
  },
  {
    article: NEWS_ARTICLE,
    saved: "watchlist",
    later: html(newsPage(NEWS_ARTICLE_EDITED)),
    expected: { fate: "edited", confidence: "confirmed", cause: null, ...SILENT },
  },
  {
    article: GBK_ARTICLE,
    saved: "watchlist",
    later: html(captchaPage()),
    // The wall's own words are quoted like a notice; the fate says that they are none.
    expected: {
      ...SILENT,
      fate: "unverified",
      confidence: "confirmed",
      cause: "captcha",
      notice: "安全验证",
    },
  },
  {
    article: GOVERNMENT_NOTICE,
    saved: "watchlist",
    later: html("<!doctype html><title>404</title><h1>404 Not Found</h1>", 404),
    // Looked at once: a second look is needed for what a server's slip could show as well.
    expected: {
      ...SILENT,
      fate: "removed",
      confidence: "suspected",
      cause: "http-404",
      notice: "404 Not Found",
    },
  },
  {
    article: BLOG_ARTICLE,
    saved: "manual",
    later: null,
    expected: { fate: "unchanged", confidence: "confirmed", cause: null, ...SILENT },
  },
];
