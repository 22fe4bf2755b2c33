import { describe, expect, it } from "vitest";
import { imageIdentity } from "../../src/compare/image-identity.ts";

const ONE = "https://mmbiz.qpic.cn/mmbiz_png/AbCdEfGhIjKlMnOpQrStUvWx";

describe("what picture an address names", () => {
  it.each([
    [`${ONE}/640?wx_fmt=png`, `${ONE}/0?wx_fmt=png&tp=webp`],
    ["https://wx1.sinaimg.cn/large/00abcdefly1h00000001.jpg", "https://wx3.sinaimg.cn/mw690/00abcdefly1h00000001.jpg"],
    ["https://pic1.zhimg.com/v2-0123456789abcdef_720w.jpg?source=1", "https://pica.zhimg.com/v2-0123456789abcdef_r.jpg"],
    ["https://p3-sign.toutiaoimg.com/tos-cn-i-abc/0123456789abcdef0123~tplv-tt-shrink:640:0.image?x-signature=a", "https://p9-sign.toutiaoimg.com/tos-cn-i-abc/0123456789abcdef0123~noop.image?x-signature=b"],
    ["https://nimg.ws.126.net/?url=http%3A%2F%2Fdingyue.ws.126.net%2F2024%2F0828%2Fabcdef01j00.jpg&thumbnail=660x9999", "https://nimg.ws.126.net/?url=http%3A%2F%2Fdingyue.ws.126.net%2F2024%2F0828%2Fabcdef01j00.jpg&thumbnail=300x300&quality=80"],
    ["https://img.example.com/a/b/photo-of-the-ferry-300x200.jpg", "https://cdn.example.net/a/b/photo-of-the-ferry.webp"],
  ])("%s and %s are one", (a, b) => expect(imageIdentity(a)).toBe(imageIdentity(b))); // prettier-ignore

  it.each([
    [`${ONE}/640`, "https://mmbiz.qpic.cn/mmbiz_png/OtherPictureOfTheSameText/640"],
    ["https://img.example.com/2024/a/1.jpg", "https://img.example.com/2024/b/1.jpg"],
    ["https://img.example.com/2024/a/1.jpg", "https://img.example.com/2024/a/2.jpg"],
    ["https://img.example.com/show?id=1", "https://img.example.com/show?id=2"],
  ])("%s and %s are two", (a, b) => expect(imageIdentity(a)).not.toBe(imageIdentity(b)));
});
