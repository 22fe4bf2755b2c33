import { describe, expect, it } from "vitest";
import { editableText } from "../../src/compare/editable-text.ts";

const BODY = "江水在夜里涨了三尺。\n渡口的灯还亮着。\n天亮以前，雨停了。";

describe("editableText", () => {
  it.each([
    "阅读 1.2万",
    "123 评论",
    "点赞：45",
    "发布于 3小时前",
    "责任编辑：某某",
    "打开某某App阅读全文",
    "08:30",
    "本文已被阅读 1024 次",
    "32人觉得很赞",
    "已有1024人参与",
    "（浏览1024次）",
    "已阅 1024",
    "阅读数 1024 | 评论数 3",
    "您是第1024位访问者",
    "【字体：大 中 小】 访问次数：1024",
    "人气：1024 发布时间：2025-03-01",
    "今天是2025年3月1日 星期六",
    "Updated 3 hours ago",
    "[打印] [关闭]",
  ])("leaves out %s", (noise) => expect(editableText(`${noise}\n${BODY}`)).toBe(BODY));

  it("leaves out what stands below a heading of others' words", () => {
    expect(editableText(`${BODY}\n网友评论(3)\n写得真好。`)).toBe(BODY);
  });

  it.each([
    "阅读是一件安静的事。",
    "3人失踪，12人获救。",
    "编辑部昨夜通宵。",
    "08:30，船离岸。",
    "1024人参与救援",
    "访问第3天",
    "评论：第二个10年",
    "大中小，三条船",
    "今天是3月1日，星期六。",
  ])("keeps %s", (line) => {
    expect(editableText(`${line}\n${BODY}`)).toBe(`${line}\n${BODY}`);
  });

  it("keeps a heading of recommendations that stands at the top", () => {
    expect(editableText(`相关阅读\n${BODY}`)).toBe(`相关阅读\n${BODY}`);
  });
});
