import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPrivateTarget } from "../../src/resource/is-private-target.ts";

const PRIVATE = [
  ...["127.0.0.1", "127.1", "0.0.0.0", "0", "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255"],
  ...["192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.254", "198.18.0.1", "192.0.0.8"],
  ...["224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"],
  // The same numbers in other spellings, which the URL standard folds.
  ...["2130706433", "0x7f000001", "0x7f.1", "017700000001", "0177.0.0.1", "0300.0250.1.1", "3232235777"],
  ...["１２７.0.0.1", "127。0。0。1", "127.0.0.1.", "%31%32%37.0.0.1"],
  ...[
    "[::1]",
    "[::]",
    "[::127.0.0.1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:192.168.1.1]",
    "[0:0:0:0:0:ffff:a00:1]",
  ],
  ...[
    "[fc00::1]",
    "[fd12:3456::1]",
    "[fe80::1]",
    "[febf::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[64:ff9b::10.0.0.1]",
  ],
  ...["[64:ff9b:1::1]", "[2002:7f00:1::]", "[2002:c0a8:101::1]", "[::ffff:0:127.0.0.1]"],
  ...[
    "localhost",
    "LOCALHOST",
    "localhost.",
    "localhost..",
    "a.localhost",
    "router",
    "intranet",
    "printer.local",
  ],
  ...["wiki.internal", "nas.lan", "fritz.home", "box.home.arpa", "hr.corp", "a.localdomain", "x.intranet"],
];

const PUBLIC = [
  ...["mp.weixin.qq.com", "news.example.cn", "10.jqka.com.cn", "127.com", "192.168.example.com", "1.1.1.1"],
  ...["9.255.255.255", "11.0.0.0", "126.255.255.255", "128.0.0.0", "172.15.255.255", "172.32.0.0"],
  ...["100.63.255.255", "100.128.0.0", "169.253.255.255", "192.167.255.255", "192.169.0.0", "198.17.255.255"],
  ...["198.20.0.0", "223.255.255.255", "[2606:4700::1111]", "[::ffff:1.1.1.1]", "[64:ff9b::8.8.8.8]"],
  ...[
    "[2002:808:808::]",
    "localhost.com",
    "local.example",
    "thelocal.se",
    "internal.example.com",
    "中国政府.政务",
  ],
];

describe("targets on the reader's own network", () => {
  it.each(PRIVATE)("%s is private, over http and https, on any port", (host) => {
    expect(isPrivateTarget(`http://${host}/a`)).toBe(true);
    expect(isPrivateTarget(`https://reader:secret@${host}:8443/a?b=https://example.com/`)).toBe(true);
  });

  it.each(PUBLIC)("%s is public", (host) => {
    expect(isPrivateTarget(`https://${host}/10.0.0.1/?to=http://127.0.0.1/`)).toBe(false);
  });

  it("speaks of http(s) alone", () => {
    for (const uri of ["", "file:///etc/hosts", "about:blank", "javascript:0", "moz-extension://x/"])
      expect(isPrivateTarget(uri)).toBe(false);
  });

  it("says the same of every spelling of an IPv4 address", () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffff_ffff }), (number) => {
        const parts = [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255];
        const dotted = isPrivateTarget(`http://${parts.join(".")}/`);
        const spellings = [
          ...[`${number}`, `0x${number.toString(16)}`, `0${number.toString(8)}`],
          ...[parts.map((part) => `0x${part.toString(16)}`).join("."), `[::ffff:${parts.join(".")}]`],
          ...[`[64:ff9b::${parts.join(".")}]`, `${parts.join(".")}.`],
        ];
        expect(spellings.map((host) => isPrivateTarget(`http://${host}/`))).toEqual(
          spellings.map(() => dotted),
        );
      }),
    );
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (uri) => typeof isPrivateTarget(uri) === "boolean"),
    );
  });
});
