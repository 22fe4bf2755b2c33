import { describe, expect, it } from "vitest";
import { judgeFate } from "../../src/fate/judge-fate.ts";
import { NOTICE, OTHER, TEXT, URI, evidence, found, memento, signals } from "./sample-looks.ts";

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
