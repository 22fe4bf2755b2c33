import type { NoticeRow } from "./notice-row.ts";
import { GENERIC_NOTICES } from "./notices-generic.ts";
import { PLATFORM_NOTICES } from "./notices-platforms.ts";
import { WECHAT_NOTICES } from "./notices-wechat.ts";
import { WEIBO_NOTICES } from "./notices-weibo.ts";

/** Every sentence that stands for a removal or a move, the more telling first. */
export const NOTICES: readonly NoticeRow[] = [
  ...WECHAT_NOTICES,
  ...WEIBO_NOTICES,
  ...PLATFORM_NOTICES,
  ...GENERIC_NOTICES,
];
