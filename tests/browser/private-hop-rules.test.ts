import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRIVATE_HOSTS } from "../../src/browser/private-hop-rules.ts";
import { isPrivateTarget } from "../../src/resource/is-private-target.ts";

const RULES = PRIVATE_HOSTS.map((host) => new RegExp(`^https?://${host}(?:[:/]|$)`));

/** What the browser holds the rules against. */
function isBlocked(uri: string): boolean {
  return RULES.some((rule) => rule.test(new URL(uri).href));
}

describe("the rules against hops into private networks", () => {
  it("block the IPv4 addresses that are never asked for, and no other", () => {
    const near = [0, 10, 100, 127, 169, 172, 192, 198, 224, 255].map((first) => first * 2 ** 24);
    const number = fc.oneof(
      fc.nat({ max: 0xffff_ffff }),
      fc.tuple(fc.constantFrom(...near), fc.nat({ max: 0xff_ffff })).map(([high, low]) => high + low),
    );
    fc.assert(
      fc.property(number, (address) => {
        const uri = `http://${address}:8080/a`;
        expect(isBlocked(uri)).toBe(isPrivateTarget(uri));
      }),
    );
  });

  it.each([
    "[::1]",
    "[::ffff:10.0.0.1]",
    "[fd00::1]",
    "[fe80::1]",
    "localhost",
    "a.localhost.",
    "router",
    "nas.lan",
  ])("block %s", (host) => {
    expect(isPrivateTarget(`http://${host}/`)).toBe(true);
    expect(isBlocked(`http://${host}/`)).toBe(true);
  });

  it.each(["10.jqka.com.cn", "mp.weixin.qq.com", "[2606:4700::1111]", "localhost.com", "local.example"])(
    "let %s pass",
    (host) => expect(isBlocked(`https://${host}/`)).toBe(false),
  );
});
