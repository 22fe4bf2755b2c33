import { expect, it } from "vitest";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { readWechatRemovalData } from "../../src/fate/wechat-removal-data.ts";

function read(script: string) {
  return readWechatRemovalData(
    parseHtml(`<html><body><script>${script}</script></body></html>`, "https://mp.weixin.qq.com/"),
  );
}

it("reads what a removed page's scripts carry", () => {
  const data = read(`window.cgiData = {
    del_reason_id: '20004', del_reason: 'a&nbsp;&lt;b&gt;\\x26c',
    user_name: "gh_0123456789ab", nick_name: '灯下集',
  };`);
  expect(data).toEqual({
    reason: "a <b>&c",
    reasonId: "20004",
    accountId: "gh_0123456789ab",
    accountName: "灯下集",
    transferTarget: null,
  });
});

it("takes empty fields for none, and no address that is not http(s)", () => {
  expect(
    read(
      `window.cgiData = { del_reason: '', user_name: '' }; var transferTargetLink = 'javascript:alert(1)'`,
    ),
  ).toEqual({
    reason: null,
    reasonId: null,
    accountId: null,
    accountName: null,
    transferTarget: null,
  });
});

it("does not look into scripts of living articles", () => {
  expect(read(`var user_name = "gh_0123456789ab"; var nick_name = "灯下集";`).accountId).toBeNull();
});
