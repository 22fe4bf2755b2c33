import * as v from "valibot";
import * as field from "./bundle-fields.ts";

export const RULES_FORMAT = "ironpot-watch-rules";
export const RULES_VERSION = 1;

/** More rules than anybody reads; a file with more is no list of rules. */
export const MAX_RULES = 2_000;

const short = v.pipe(v.string(), v.maxLength(2_100, "is too long"));

/** As in the archive (`bundle-format.ts`), but closed: what stands here is acted upon. */
const targetSchema = v.variant("kind", [
  v.object({ kind: v.literal("domain"), domain: short }),
  v.object({ kind: v.literal("pattern"), pattern: short }),
  v.object({ kind: v.literal("preset"), preset: short }),
  v.object({ kind: v.literal("account"), platform: v.picklist(["wechat", "weibo"]), account: short }),
  v.object({ kind: v.literal("any") }),
]);

/** A rule of a file: everything is said. */
export const fileRuleSchema = v.object({
  id: field.id,
  effect: v.picklist(["include", "exclude"]),
  target: targetSchema,
  words: v.optional(short),
  enabled: v.boolean(),
  createdAt: field.utcTime,
});

/** A rule of an organisation's policy: what is left out has the obvious value. */
export const policyRuleSchema = v.object({
  id: v.optional(field.id),
  effect: v.optional(v.picklist(["include", "exclude"]), "include"),
  target: targetSchema,
  words: v.optional(short),
});
