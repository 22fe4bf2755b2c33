import { beforeEach, expect, it } from "vitest";
import { ruleText } from "../../../src/ui/texts/rule-text.ts";
import { speakEnglish } from "../speak-english.ts";

beforeEach(speakEnglish);

it.each([
  ["example.cn", "example.cn and its subdomains"],
  ["127.0.0.1", "127.0.0.1"],
  ["localhost", "localhost"],
])("calls a rule for %s %s", (domain, name) => {
  expect(ruleText({ target: { kind: "domain", domain } })).toBe(name);
});
