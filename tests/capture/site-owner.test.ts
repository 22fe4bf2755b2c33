import { describe, expect, it } from "vitest";
import type { PageLine } from "../../src/capture/page-lines.ts";
import { siteOwner } from "../../src/capture/site-owner.ts";

const block = document.createElement("div");
const ownerIn = (...foot: readonly string[]): string | null => {
  const lines: readonly PageLine[] = ["正文一行。", ...foot].map((text) => ({ text, block, linked: 0 }));
  return siteOwner(lines, { title: -1, start: 0, end: 1 });
};

describe("the owner that a page's foot names", () => {
  it.each([
    ["主办单位：青石县水利局 承办单位：青石县信息中心", "青石县水利局"],
    ["主办：青石县人民政府办公室", "青石县人民政府"],
    ["主办单位：青石大学纪检监察室 版权所有", "青石大学纪检监察室"],
    ["版权所有：青石县人民医院 地址：青石镇一号", "青石县人民医院"],
    ["版权所有 © 青石新闻网 未经授权不得转载", "青石新闻网"],
    ["青石县融媒体中心 版权所有", "青石县融媒体中心"],
    ["《青石日报》版权所有", "青石日报"],
    ["Copyright © 2018-2024 青石师范大学教务处 All Rights Reserved.", "青石师范大学教务处"],
    ["© 2024 青石县文化馆", "青石县文化馆"],
  ])("%s: %s", (line, owner) => {
    expect(ownerIn("联系我们", line)).toBe(owner);
  });

  it.each([
    "承办单位：青石县信息中心",
    "协办：青石县信息中心",
    "技术支持：青石软件公司",
    "版权所有 未经书面授权不得转载",
    "版权所有",
    "本网站版权所有",
    "Copyright © 2024 All Rights Reserved",
    "他说，这片林子的主办权归村里。",
  ])("is not in: %s", (line) => {
    expect(ownerIn(line)).toBeNull();
  });

  it("is looked for below the body only", () => {
    expect(
      siteOwner([{ text: "主办单位：青石县水利局", block, linked: 0 }], { title: -1, start: 0, end: 1 }),
    ).toBeNull();
  });
});
