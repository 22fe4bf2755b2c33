// @vitest-environment node
import { expect, it } from "vitest";
import { readOptions } from "../../scripts/demo/read-options.ts";

it("takes the demo's options", () => {
  expect(readOptions([])).toEqual({ headed: false, corpus: null });
  expect(readOptions(["--headed"])).toEqual({ headed: true, corpus: null });
});

it.each([
  [["--bogus"], /^Unknown option '--bogus'[^\n]*$/],
  [["--corpus", "no-such-folder"], /^no articles\.jsonl in no-such-folder$/],
  [["--corpus"], /^Option '--corpus <value>' argument missing$/],
  [["elsewhere"], /^Unexpected argument 'elsewhere'[^\n]*$/],
])("says in one line what is wrong with %j", (args, line) => {
  expect(readOptions(args)).toMatch(line);
});
