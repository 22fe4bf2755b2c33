import * as v from "valibot";
import type { LinkGroup } from "../batch/link-group.ts";

const words = (limit: number) => v.pipe(v.string(), v.maxLength(limit));

const groups = v.pipe(
  v.array(
    v.object({
      name: v.nullable(words(1_000)),
      links: v.pipe(
        v.array(
          v.object({
            uri: v.pipe(v.string(), v.maxLength(65_536), v.regex(/^https?:\/\//i), v.url()),
            title: v.nullable(words(1_000)),
            tabId: v.null(),
          }),
        ),
        v.maxLength(10_000),
      ),
    }),
  ),
  v.maxLength(1_000),
);

/** Checks the links that came out of a page, which is untrusted: `null` when the shape does not fit. */
export function acceptLinks(value: unknown): readonly LinkGroup[] | null {
  const parsed = v.safeParse(groups, value);
  return parsed.success ? parsed.output : null;
}
