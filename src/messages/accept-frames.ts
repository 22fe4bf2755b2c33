import * as v from "valibot";
import { PAGE_HTML_LIMIT, type FrameReading } from "../fate/page-reading.ts";

/** Frames of one page, and characters of all of them together; what is beyond is left out. */
const MOST_FRAMES = 30;

const frame = v.object({
  uri: v.pipe(v.string(), v.maxLength(65_536), v.regex(/^(?:https?:\/\/|about:)/i)),
  html: v.pipe(v.string(), v.maxLength(PAGE_HTML_LIMIT)),
});

/**
 * Checks what came out of a tab's frames. The first answer is the page's own: when it is not `pageUri`
 * any more, the frames are another page's and none is taken. Frames of odd shape are left out.
 */
export function acceptFrames(answers: readonly unknown[], pageUri: string): readonly FrameReading[] {
  const [top, ...rest] = answers;
  const page = v.safeParse(frame, top);
  if (!page.success || page.output.uri !== pageUri) return [];
  const accepted: FrameReading[] = [];
  let room = PAGE_HTML_LIMIT;
  for (const answer of rest) {
    const parsed = v.safeParse(frame, answer);
    if (!parsed.success || parsed.output.html.length > room || accepted.length === MOST_FRAMES) continue;
    room -= parsed.output.html.length;
    accepted.push(parsed.output);
  }
  return accepted;
}
