import * as v from "valibot";
import { isManagedRuleId } from "../resource/managed-rule.ts";
import { watchPreset } from "../resource/watch-presets.ts";
import type { WatchRule } from "../resource/watch-rule.ts";
import { checkRule } from "./check-rule.ts";
import { describeIssue } from "./describe-issue.ts";
import { inspectJson } from "./inspect-json.ts";
import type { RuleRefusal, RulesFileFault } from "./rules-fault.ts";
import { fileRuleSchema, MAX_RULES, RULES_FORMAT, RULES_VERSION } from "./rules-format.ts";

/** A rule of a file that makes sense, and where it stands. */
export interface FiledRule {
  readonly rule: WatchRule;
  /** `rules[3]`. */
  readonly place: string;
}

export type ParsedRulesFile =
  /** `refused`: single rules that cannot be taken; the others can. */
  | { readonly ok: true; readonly rules: readonly FiledRule[]; readonly refused: readonly RuleRefusal[] }
  /** No file of rules at all. */
  | ({ readonly ok: false } & RulesFileFault);

/** A full list of long rules has a third of this. */
const MAX_CHARACTERS = 16_000_000;

/**
 * Reads a file of watch rules and believes nothing in it. A rule that does not fit or makes no sense
 * is refused by itself, with its place; fields that no rule has are dropped. Never throws on what the
 * text says.
 */
export function parseRulesFile(text: string): ParsedRulesFile {
  const json = text.replace(/^\uFEFF/, "");
  if (json.trim() === "") return { ok: false, why: "empty", place: "the file", reason: "is empty" };
  if (json.length > MAX_CHARACTERS)
    return { ok: false, why: "too-long", place: "the file", reason: "is too long" };
  const fault = inspectJson(json);
  if (fault) return { ok: false, why: "not-json", ...fault };
  const rows = rowsOf(JSON.parse(json));
  if (!Array.isArray(rows)) return { ok: false, ...rows };
  const read = rows.map((row, index) => readFileRule(row, `rules[${index}]`));
  const rules = read.flatMap((one) => ("rule" in one ? [one] : []));
  return { ok: true, rules, refused: read.flatMap((one) => ("reason" in one ? [one] : [])) };
}

function rowsOf(value: unknown): unknown[] | RulesFileFault {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== RULES_FORMAT)
    return { why: "not-rules", place: "format", reason: "is not a list of watch rules exported by Ironpot" };
  const version = "version" in value ? value.version : undefined;
  if (typeof version === "number" && version > RULES_VERSION)
    return {
      why: "newer",
      place: "version",
      reason: `is ${version}: written by a newer Ironpot; this one reads ${RULES_VERSION}`,
    };
  if (version !== RULES_VERSION)
    return { why: "not-rules", place: "version", reason: `is not ${RULES_VERSION}` };
  if (!("rules" in value) || !Array.isArray(value.rules))
    return { why: "not-rules", place: "rules", reason: "is not a list" };
  if (value.rules.length > MAX_RULES)
    return { why: "too-many", place: "rules", reason: `has more than ${MAX_RULES} rules` };
  return value.rules;
}

function readFileRule(row: unknown, place: string): FiledRule | RuleRefusal {
  const shape = v.safeParse(fileRuleSchema, row, { abortEarly: true });
  if (!shape.success) return { why: { kind: "shape" }, ...describeIssue(shape.issues[0], place) };
  const checked = checkRule(shape.output, place);
  if ("fault" in checked) return checked.fault;
  const rule = { ...shape.output, target: checked.target };
  const reason = idFault(rule);
  return reason ? { why: { kind: "reserved-id" }, place: `${place}.id`, reason } : { rule, place };
}

/** The options know the switches of the lists by their ids, and an organisation's rules by theirs. */
function idFault({ id, effect, target, words }: WatchRule): string | null {
  if (isManagedRuleId(id)) return "is kept for the rules of an organisation";
  const isSwitch = effect === "include" && target.kind === "preset" && words === undefined;
  if (isSwitch) return target.preset === id ? null : `must be ${target.preset} for this list`;
  return watchPreset(id) ? "is kept for the list of this name" : null;
}
