import { describe, expect, it } from "vitest";
import { relateHeadlines } from "../../src/compare/relate-headlines.ts";
import { relatePages } from "../../src/compare/relate-pages.ts";

const TEXT = "江水在夜里涨了三尺，渡口的灯还亮着。\n老船工没有睡，他在数缆绳上的结。\n天亮以前，雨停了。";
const SAVED = { title: "渡口最后的船票", text: TEXT };

describe("relatePages", () => {
  it("tells an article from an edited one and from another", () => {
    expect(relatePages(SAVED, { ...SAVED, text: `阅读 88\n${TEXT}` })).toEqual({
      relation: "same-unchanged",
      similarity: 1,
    });
    expect(relatePages(SAVED, { ...SAVED, text: TEXT.replace("三", "五") }).relation).toBe("same-edited");
    expect(relatePages(SAVED, { ...SAVED, title: "渡口的船票" }).relation).toBe("same-edited");
    const other = { title: "崖边看云的人", text: "山里的信号站只有两个人，每天傍晚轮流到崖边去看云。" };
    expect(relatePages(SAVED, other).relation).toBe("different");
  });

  it("does not let filler that many articles share make them one", () => {
    const filler = Array.from({ length: 60 }, (_, at) =>
      Array.from({ length: 9 }, (__, step) => String.fromCharCode(0x6100 + ((at * 37 + step) % 500))).join(
        "",
      ),
    );
    const shuffled = filler.toReversed();
    const a = { title: "第一幅画的题目", text: `第一句话。\n${filler.join("")}` };
    const b = { title: "另一幅画的名字", text: `别的一句。\n${shuffled.join("")}` };
    expect(relatePages(a, b).similarity).toBeGreaterThan(0.8);
    expect(relatePages(a, b).relation).toBe("different");
  });

  it("trusts the identity that WeChat pages carry", () => {
    const uri = "https://mp.weixin.qq.com/s?__biz=MzA4ODg4ODg4OA==&mid=2247480001&idx=1";
    const half = {
      title: "渡口，后来怎样了",
      text: TEXT.slice(0, 18) + "后来的事情，没有人再提起，也没有人问。",
    };
    expect(relatePages({ ...SAVED, canonicalUri: uri }, { ...half, canonicalUri: uri }).relation).toBe(
      "same-edited",
    );
    const next = { ...half, canonicalUri: uri.replace("480001", "480002") };
    expect(relatePages({ ...SAVED, canonicalUri: uri }, next).relation).toBe("different");
  });
});

describe("relateHeadlines", () => {
  it.each([
    ["渡口最后的船票", "渡口最后的 船票", "same"],
    ["渡口最后的船票", "渡口最后的船票 - 滨江晚报", "same"],
    ["渡口最后的船票，和三位乘客", "渡口最后的船票…", "same"],
    ["渡口最后的船票", "渡口最后的一张船票", "different"],
    ["渡口最后的船票", "渡口最后的船票丢了", "different"],
    ["渡口最后的船票", null, "unknown"],
    ["渡口最后的船票", "滨江晚报网", "unknown"],
    ["渡口最后的船票", "(3条消息) 渡口最后的船票", "same"],
    ["首页", "首页", "unknown"],
  ] as const)("relates %s and %s: %s", (older, newer, relation) => {
    expect(relateHeadlines(older, newer, ["滨江晚报网"])).toBe(relation);
  });
});
