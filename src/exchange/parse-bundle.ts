import * as v from "valibot";
import { BUNDLE_FORMAT, BUNDLE_VERSION, bundleSchema } from "./bundle-format.ts";
import type { Bundle } from "./bundle-format.ts";
import { checkDigests } from "./check-digests.ts";
import { checkReferences } from "./check-references.ts";
import type { BundleFault } from "./check-references.ts";
import { describeIssue } from "./describe-issue.ts";
import { inspectJson } from "./inspect-json.ts";

export type { Bundle } from "./bundle-format.ts";

/**
 * What is wrong with a file, by the stage that found it:
 * - `empty`, `not-json`: it cannot be read at all;
 * - `not-archive`: it is no export of Ironpot;
 * - `newer`: a later Ironpot wrote it;
 * - `shape`: a field is missing or is not what it should be;
 * - `reference`: it names what is not in it, or something twice;
 * - `digest`: content does not match its digest, i.e. was altered or damaged.
 */
export type BundleStage = "empty" | "not-json" | "not-archive" | "newer" | "shape" | "reference" | "digest";

export type ParsedBundle =
  | { readonly ok: true; readonly bundle: Bundle }
  | ({ readonly ok: false; readonly why: BundleStage } & BundleFault);

/**
 * Reads an export of Ironpot and believes nothing in it: syntax, shape, references and every digest
 * are checked. Never throws on what the text says. HTML is not cleaned here but at every display.
 * @returns the place (`captures[3].payloadDigest`, or line and column) and the reason when rejected
 */
export async function parseBundle(text: string): Promise<ParsedBundle> {
  // A byte order mark is what some editors leave behind.
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (json.trim() === "") return rejected("empty", { place: "the file", reason: "is empty" });
  const fault = inspectJson(json);
  if (fault !== null) return rejected("not-json", fault);
  const value: unknown = JSON.parse(json);
  return checkOrigin(value) ?? (await checkContent(value));
}

/** Says of a foreign or newer file what it is, before its fields are taken for mistakes. */
function checkOrigin(value: unknown): ParsedBundle | null {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== BUNDLE_FORMAT) {
    return rejected("not-archive", { place: "format", reason: "is not an archive exported by Ironpot" });
  }
  const version = "version" in value ? value.version : undefined;
  if (typeof version === "number" && version > BUNDLE_VERSION) {
    const reason = `is ${version}: written by a newer Ironpot; this one reads version ${BUNDLE_VERSION}`;
    return rejected("newer", { place: "version", reason });
  }
  return null;
}

async function checkContent(value: unknown): Promise<ParsedBundle> {
  const result = v.safeParse(bundleSchema, value, { abortEarly: true });
  if (!result.success) return rejected("shape", describeIssue(result.issues[0]));
  const bundle = result.output;
  const stray = checkReferences(bundle);
  if (stray !== null) return rejected("reference", stray);
  const altered = await checkDigests(bundle);
  return altered === null ? { ok: true, bundle } : rejected("digest", altered);
}

function rejected(why: BundleStage, { place, reason }: BundleFault): ParsedBundle {
  return { ok: false, why, place, reason };
}
