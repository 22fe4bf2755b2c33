import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, Extraction } from "../../src/capture/article.ts";
import type { Evidence, Memento } from "../../src/fate/evidence.ts";
import { judgeFate } from "../../src/fate/judge-fate.ts";
import type { PageSignals, RecognisedNotice } from "../../src/fate/page-signals.ts";
import { WALL_CASES } from "./notice-cases.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { readSignals } from "../../src/fate/read-signals.ts";

const URI = "https://www.example.com.cn/2024/0305/12345.html";
const TEXT = [
  "江边的渡口停用以后，老船工把最后一张船票留了下来，夹在账本里。",
  "他说，那天早上只有三位乘客，其中一位是去对岸上学的孩子。",
  "如今渡口改成了公园，长椅上总坐着看水的人。",
].join("\n");
const OTHER =
  "山里的信号站只有两个人，每天傍晚轮流到崖边去看云。\n他们把云的样子写进一个本子，一写就是十二年。";

function article(change: Partial<Article> = {}): Article {
  return {
    title: "渡口最后的船票",
    author: null,
    outlet: "滨江晚报",
    account: null,
    source: null,
    publishedAt: "2024-03-05T08:30:00+08:00",
    language: "zh-CN",
    text: TEXT,
    html: "",
    images: [],
    canonicalUri: URI,
    publisher: "generic",
    partial: null,
    nextPages: [],
    ...change,
  };
}

function found(change: Partial<Article> = {}): Extraction {
  return { kind: "article", article: article(change) };
}

function memento(change: Partial<Memento> = {}): Memento {
  const { title, text, publishedAt, author, outlet, canonicalUri } = article();
  return {
    capturedAt: "2024-03-05T01:00:00Z",
    via: "fetch",
    title,
    text,
    publishedAt,
    author,
    outlet,
    canonicalUri,
    ...change,
  };
}

function signals(change: Partial<PageSignals> = {}): PageSignals {
  return { notice: null, documentTitle: "滨江网", textLength: 800, ...change };
}

function evidence(change: Partial<Evidence> = {}): Evidence {
  return {
    via: "fetch",
    requestedUri: URI,
    finalUri: URI,
    status: 200,
    extraction: found(),
    signals: signals(),
    ...change,
  };
}

const LIST: Extraction = { kind: "refused", reason: "list" };
const SHORT: Extraction = { kind: "refused", reason: "too-short" };
const NOTICE: RecognisedNotice = {
  fate: "removed",
  cause: "author",
  row: "weibo-author",
  movedTo: null,
  notice: "抱歉，此微博已被作者删除。",
  reason: null,
  regulation: null,
};

describe("the article is there", () => {
  it("is unchanged when it reads the same", () => {
    expect(judgeFate(evidence(), [memento()])).toMatchObject({
      fate: "unchanged",
      cause: null,
      confidence: "confirmed",
      similarity: 1,
    });
  });

  it("finds one changed character, whichever way the copies were read", () => {
    const text = TEXT.replace("三位乘客", "五位乘客");
    for (const via of ["page", "fetch"] as const) {
      const verdict = judgeFate(evidence({ extraction: found({ text }) }), [memento({ via })]);
      expect(verdict).toMatchObject({
        fate: "edited",
        grounds: expect.arrayContaining(["text-changed"]) as string[],
        confidence: via === "fetch" ? "confirmed" : "suspected",
      });
    }
  });

  it("compares with the newest copy that was read the same way", () => {
    const edited = TEXT.replace("三位乘客", "五位乘客");
    const timeMap = [
      memento(),
      memento({ text: edited }),
      memento({ via: "page", text: `${edited}\n打开应用` }),
    ];
    expect(judgeFate(evidence({ extraction: found({ text: edited }) }), timeMap).fate).toBe("unchanged");
    expect(judgeFate(evidence(), timeMap).fate).toBe("edited");
  });

  it("takes no line that scripts add or leave out for an edit", () => {
    const page = memento({ via: "page", text: `${TEXT}\n投票：你还坐渡船吗\n相关阅读\n河堤步道周末开放` });
    expect(judgeFate(evidence(), [page]).fate).toBe("unchanged");
  });

  it("takes counters, moments, spacing and width for no edit", () => {
    const text = `阅读 1.2万\n${TEXT.replaceAll("，", "， ")}\n3小时前\n评论(21)`;
    expect(judgeFate(evidence({ extraction: found({ text }) }), [memento()]).fate).toBe("unchanged");
  });

  it("counts a short line that another took the place of, but not a number that scripts may fill", () => {
    const [first, ...rest] = TEXT.split("\n");
    const withLine = (line: string) => [first, line, ...rest].join("\n");
    const saved = memento({ via: "page", text: withLine("甲") });
    expect(judgeFate(evidence({ extraction: found({ text: withLine("乙") }) }), [saved]).fate).toBe("edited");
    const counted = memento({ via: "page", text: withLine("1024") });
    expect(judgeFate(evidence({ extraction: found({ text: withLine("0") }) }), [counted]).fate).toBe(
      "unchanged",
    );
  });

  it("takes headlines that rotate below the article for no edit, but a signature for one", () => {
    const rotating = memento({ text: `${TEXT}\n河堤步道周末开放\n旧粮仓改建书店` });
    const later = found({ text: `${TEXT}\n老城墙下的早市\n三个人的铁路站` });
    expect(judgeFate(evidence({ extraction: later }), [rotating]).fate).toBe("unchanged");
    const signed = memento({ text: `${TEXT}\n文/船工之子\n图/滨江` });
    expect(judgeFate(evidence(), [signed]).fate).toBe("edited");
  });

  it("counts another headline, but not a site's name beside it", () => {
    const retitled = evidence({ extraction: found({ title: "渡口最后的一张船票" }) });
    expect(judgeFate(retitled, [memento()])).toMatchObject({ fate: "edited", grounds: ["title-changed"] });
    const suffixed = evidence({ extraction: found({ title: "渡口最后的船票_滨江晚报" }) });
    expect(judgeFate(suffixed, [memento()]).fate).toBe("unchanged");
    const unnamed = evidence({ extraction: found({ title: null }) });
    expect(judgeFate(unnamed, [memento()]).fate).toBe("unchanged");
  });

  it("stays alive under a status or a notice that says otherwise", () => {
    expect(judgeFate(evidence({ status: 404 }), [memento()]).fate).toBe("unchanged");
    expect(judgeFate(evidence({ signals: signals({ notice: NOTICE }) }), [memento()]).fate).toBe("unchanged");
  });

  it("has moved when it stands at another address", () => {
    const finalUri = "https://m2.example.net/story/777";
    const moved = judgeFate(evidence({ finalUri, extraction: found({ canonicalUri: finalUri }) }), [
      memento(),
    ]);
    expect(moved).toMatchObject({ fate: "moved", movedTo: finalUri });
  });

  it.each([URI.replace("https", "http"), `${URI}?utm_source=x`, URI.replace("www.", "m."), `${URI}#top`])(
    "has not moved to %s",
    (finalUri) => {
      const verdict = judgeFate(evidence({ finalUri, extraction: found({ canonicalUri: finalUri }) }), [
        memento(),
      ]);
      expect(verdict.fate).toBe("unchanged");
    },
  );

  it("is itself, however it was reached, when the page names it as saved", () => {
    const long = "https://mp.weixin.qq.com/s?__biz=MzA4ODg4ODg4OA==&mid=2247480001&idx=1";
    const verdict = judgeFate(
      evidence({
        requestedUri: "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv",
        finalUri: `${long}&chksm=1`,
        extraction: found({ canonicalUri: long }),
      }),
      [memento({ canonicalUri: long })],
    );
    expect(verdict.fate).toBe("unchanged");
  });

  it("is edited, not gone, when its platform names it though headline and text are new", () => {
    const uri = "https://mp.weixin.qq.com/s?__biz=MzA4ODg4ODg4OA==&mid=2247480001&idx=1";
    const verdict = judgeFate(
      evidence({
        requestedUri: uri,
        finalUri: uri,
        extraction: found({ canonicalUri: uri, title: "另外一个题目，说的是别处", text: OTHER }),
      }),
      [memento({ canonicalUri: uri })],
    );
    expect(verdict).toMatchObject({ fate: "edited", confidence: "suspected" });
  });

  it("says so when nothing is saved to compare", () => {
    expect(judgeFate(evidence(), [])).toMatchObject({
      fate: "unchanged",
      similarity: null,
      grounds: expect.arrayContaining(["nothing-saved"]) as string[],
    });
  });

  it("is edited, not gone, when all its text was replaced under its headline", () => {
    expect(judgeFate(evidence({ extraction: found({ text: OTHER }) }), [memento()])).toMatchObject({
      fate: "edited",
      confidence: "suspected",
    });
  });
});

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

describe("laws", () => {
  const texts = fc.string({
    unit: fc.constantFrom(..."山水云船渡口老人公园，。\n".split("")),
    maxLength: 200,
  });
  const via = fc.constantFrom("page" as const, "fetch" as const);
  const mementos = fc.array(
    fc.record({ text: texts, title: fc.option(texts), via }).map((part) => memento(part)),
    { maxLength: 3 },
  );
  const extractions = fc.oneof(
    fc.constant(null),
    fc.constantFrom<Extraction>(LIST, SHORT, { kind: "refused", reason: "no-text" }),
    fc.record({ text: texts, title: fc.option(texts) }).map((part) => found(part)),
  );
  const addresses = fc.constantFrom(URI, "https://www.example.com.cn/", "https://other.example.org/404.html");

  it("never says removed when nothing answered, or the server refused or failed", () => {
    const statuses = fc.oneof(
      fc.constantFrom(0, 400, 401, 403, 407, 408, 429),
      fc.integer({ min: 500, max: 599 }),
    );
    fc.assert(
      fc.property(
        statuses,
        extractions,
        mementos,
        addresses,
        via,
        (status, extraction, timeMap, finalUri, seen) => {
          for (const notice of [null, NOTICE]) {
            const look = evidence({ status, extraction, finalUri, via: seen, signals: signals({ notice }) });
            expect(judgeFate(look, timeMap).fate).not.toBe("removed");
          }
        },
      ),
    );
  });

  it("never says removed behind a wall, whatever the status", () => {
    const walls = WALL_CASES.map(({ html, uri }) => readSignals(parseHtml(html, uri), uri));
    const statuses = fc.constantFrom(200, null, 403, 404, 410, 451, 503);
    fc.assert(
      fc.property(
        fc.constantFrom(...walls), statuses, extractions, mementos, addresses,
        (wall, status, extraction, timeMap, finalUri) => {
          const look = evidence({ status, extraction, finalUri, signals: wall });
          expect(judgeFate(look, timeMap).fate).not.toBe("removed");
        },
      ), // prettier-ignore
    );
  });

  it("says unchanged of an article that equals its newest copy", () => {
    fc.assert(
      fc.property(texts, fc.option(texts), mementos, via, via, (text, title, before, saved, seen) => {
        const look = evidence({ via: seen, extraction: found({ text, title }) });
        expect(judgeFate(look, [...before, memento({ text, title, via: saved })]).fate).toBe("unchanged");
      }),
    );
  });
});
