import * as v from "valibot";
import { BUNDLE_FORMAT, BUNDLE_VERSION, bundleSchema } from "./bundle-format.ts";
import type { Bundle } from "./bundle-format.ts";
import { checkDigests } from "./check-digests.ts";
import { checkReferences } from "./check-references.ts";
import type { BundleFault } from "./check-references.ts";
import { describeIssue } from "./describe-issue.ts";
import { inspectJson } from "./inspect-json.ts";

export type { Bundle } from "./bundle-format.ts";

export type ParsedBundle =
  | { readonly ok: true; readonly bundle: Bundle }
  | ({ readonly ok: false } & BundleFault);

/**
 * Reads an export of Ironpot and believes nothing in it: syntax, shape, references and every digest
 * are checked. Never throws on what the text says. HTML is not cleaned here but at every display.
 * @returns the place (`captures[3].payloadDigest`, or line and column) and the reason when rejected
 */
export async function parseBundle(text: string): Promise<ParsedBundle> {
  // A byte order mark is what some editors leave behind.
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (json.trim() === "") return rejected({ place: "the file", reason: "is empty" });
  const fault = inspectJson(json);
  if (fault !== null) return rejected(fault);
  const value: unknown = JSON.parse(json);
  return checkOrigin(value) ?? (await checkContent(value));
}

/** Says of a foreign or newer file what it is, before its fields are taken for mistakes. */
function checkOrigin(value: unknown): ParsedBundle | null {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== BUNDLE_FORMAT) {
    return rejected({ place: "format", reason: "is not an archive exported by Ironpot" });
  }
  const version = "version" in value ? value.version : undefined;
  if (typeof version === "number" && version > BUNDLE_VERSION) {
    const reason = `is ${version}: written by a newer Ironpot; this one reads version ${BUNDLE_VERSION}`;
    return rejected({ place: "version", reason });
  }
  return null;
}

async function checkContent(value: unknown): Promise<ParsedBundle> {
  const result = v.safeParse(bundleSchema, value, { abortEarly: true });
  if (!result.success) return rejected(describeIssue(result.issues[0]));
  const bundle = result.output;
  const fault = checkReferences(bundle) ?? (await checkDigests(bundle));
  return fault === null ? { ok: true, bundle } : rejected(fault);
}

function rejected(fault: BundleFault): ParsedBundle {
  return { ok: false, place: fault.place, reason: fault.reason };
}
