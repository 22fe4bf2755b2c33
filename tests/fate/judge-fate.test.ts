import { describe, expect, it } from "vitest";
import type { Extraction } from "../../src/capture/article.ts";
import { judgeFate } from "../../src/fate/judge-fate.ts";
import type { RecognisedNotice } from "../../src/fate/page-signals.ts";
import { LIST, NOTICE, OTHER, SHORT, evidence, found, memento, signals } from "./sample-looks.ts";

describe("removals", () => {
  it.each([
    [404, "http-404", "suspected"],
    [410, "http-410", "confirmed"],
    [451, "http-451", "confirmed"],
  ] as const)("believes status %i", (status, cause, confidence) => {
    const verdict = judgeFate(evidence({ status, extraction: null, signals: null }), [memento()]);
    expect(verdict).toMatchObject({ fate: "removed", cause, confidence });
  });

  it("lets a platform's notice say more than its 404, and a general sentence less", () => {
    const at404 = (notice: RecognisedNotice) =>
      judgeFate(evidence({ status: 404, extraction: SHORT, signals: signals({ notice }) }), [memento()]);
    expect(at404(NOTICE)).toMatchObject({ cause: "author", confidence: "confirmed", notice: NOTICE.notice });
    expect(at404({ ...NOTICE, row: "generic-not-found", cause: "soft-404" })).toMatchObject({
      cause: "http-404",
      confidence: "suspected",
      notice: NOTICE.notice,
    });
  });

  it.each([
    ["weibo-author", "author", "confirmed"],
    ["generic-author", "author", "suspected"],
    ["wechat-unavailable", "unavailable-no-reason", "suspected"],
    ["zhihu-wasteland", "soft-404", "suspected"],
  ] as const)("weighs a notice of row %s", (row, cause, confidence) => {
    const notice = { ...NOTICE, row, cause };
    const verdict = judgeFate(evidence({ extraction: SHORT, signals: signals({ notice }) }), [memento()]);
    expect(verdict).toMatchObject({ fate: "removed", cause, confidence, notice: NOTICE.notice });
  });

  it("suspects one when another article or a list stands in its place", () => {
    const other = found({ title: "崖边看云的人", text: OTHER });
    for (const change of [
      { extraction: other },
      { extraction: LIST, finalUri: "https://www.example.com.cn/" },
      { extraction: LIST, finalUri: "https://news.example.com.cn/list/" },
      { extraction: SHORT, finalUri: "https://www.example.com.cn/error/404.html" },
      { extraction: other, finalUri: "https://www.example.com.cn/2024/0401/999.html" },
    ]) {
      expect(judgeFate(evidence(change), [memento()])).toMatchObject({
        fate: "removed",
        cause: "soft-404",
        confidence: "suspected",
      });
    }
  });

  it("takes a text without date and author, such as a question about cookies, for no article", () => {
    const text = found({ title: "我们重视您的隐私", text: OTHER, publishedAt: null });
    expect(judgeFate(evidence({ extraction: text }), [memento()])).toMatchObject({
      fate: "unverified",
      grounds: ["no-byline", "landed-same"],
    });
    // A site whose articles show no date tells nothing by leaving it out.
    const undated = memento({ publishedAt: null });
    expect(judgeFate(evidence({ extraction: text }), [undated]).fate).toBe("removed");
  });

  it("does not suspect one at a front page, which is another one every day", () => {
    const home = "https://www.example.com.cn/";
    const today = evidence({
      requestedUri: home,
      finalUri: home,
      extraction: found({ title: "崖边看云的人", text: OTHER }),
    });
    expect(judgeFate(today, [memento({ canonicalUri: home })])).toMatchObject({
      fate: "edited",
      confidence: "suspected",
    });
  });

  it("does not suspect one at another site, or while the page still bears the headline", () => {
    const other = found({ title: "崖边看云的人", text: OTHER });
    expect(
      judgeFate(evidence({ extraction: other, finalUri: "https://wifi.example.org/hello/1" }), [memento()])
        .fate,
    ).toBe("unverified");
    const titled = signals({ documentTitle: "渡口最后的船票 - 滨江晚报" });
    expect(judgeFate(evidence({ extraction: LIST, signals: titled }), [memento()]).fate).toBe("unverified");
  });

  it("does not take a shell that scripts fill, or an empty answer, for one", () => {
    const shell: Extraction = { kind: "refused", reason: "no-text" };
    expect(judgeFate(evidence({ extraction: shell }), [memento({ via: "page" })]).fate).toBe("unverified");
    expect(judgeFate(evidence({ extraction: LIST }), [memento({ via: "page" })]).fate).toBe("unverified");
    expect(judgeFate(evidence({ extraction: null, signals: null }), [memento()]).fate).toBe("unverified");
  });
});

describe("what cannot be verified", () => {
  it.each([
    [0, "network"],
    [400, "bad-url"],
    [401, "login"],
    [403, "forbidden"],
    [429, "rate-limited"],
    [468, "forbidden"],
    [500, "server-error"],
    [503, "server-error"],
    [521, "server-error"],
  ] as const)("names the cause of status %i", (status, cause) => {
    const verdict = judgeFate(evidence({ status, extraction: SHORT }), [memento()]);
    expect(verdict).toMatchObject({ fate: "unverified", cause });
  });

  it.each([
    ["https://passport.example.com/login?back=x", "login"],
    ["https://www.example.com.cn/user/login", "login"],
    ["https://www.zhihu.com/account/unhuman?type=unhuman", "captcha"],
    ["https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?poc_token=1", "captcha"],
  ] as const)("knows the wall at %s", (finalUri, cause) => {
    const verdict = judgeFate(evidence({ finalUri, extraction: SHORT }), [memento()]);
    expect(verdict).toMatchObject({ fate: "unverified", cause });
  });
});
