import type { ArticlePlace } from "./article-place.ts";
import type { PageLine } from "./page-lines.ts";

/** Who a page's own foot says that it belongs to, most telling first. Every row's first group is the name. */
const FORMS: readonly RegExp[] = [
  /(?<![协承])主\s*办(?:单位|机关|方)?\s*[:：]\s*(.+)$/u,
  /版\s*权\s*所\s*有\s*[:：©]?\s*(.+)$/u,
  /^(.+?)\s*(?:官方网站)?\s*版\s*权\s*所\s*有/u,
  /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s*[-–~至]\s*(?:19|20)?\d\d)?)?\s*[,，.]?\s*(.+)$/iu,
];

/** What ends the name on a line that goes on. */
const STOP =
  /\s*(?:(?:承办|协办|维护|技术|运维|版权|网站|备案|地址|电话|邮编|邮箱|联系|未经|不得|保留|盗版|ICP|All\s*Rights?|Copyright|©|Powered|[\p{Script=Han}]?ICP|[\p{Script=Han}]公网安备)|[|｜·•,，。;；/]|\s{2,}).*$/iu;

const REACH = 30;

/**
 * The office, paper or firm in whose name a site is kept: the outlet of a page that names no other. `null`
 * when the foot does not say. A firm that only built the site stands behind 承办 or 技术支持.
 */
export function siteOwner(lines: readonly PageLine[], place: ArticlePlace): string | null {
  const foot = lines
    .slice(Math.max(place.end, lines.length - REACH))
    .filter((line) => line.text.length <= 200);
  for (const form of FORMS) {
    for (const line of foot) {
      const name = ownerName(form.exec(line.text)?.[1]);
      if (name) return name;
    }
  }
  return null;
}

function ownerName(found: string | undefined): string | null {
  const name = (found ?? "")
    .replace(/^.*?(?:主\s*办(?:单位|机关|方)?|版\s*权\s*所\s*有)\s*[:：]/u, "")
    .replace(/^[\s:：©《“"]+/u, "")
    .replace(STOP, "")
    .replace(/[\s》”":：]+$/u, "")
    .split(/\s+/u)[0]
    ?.replace(/(?:主办|承办|制作|维护|管理)$/u, "")
    // The office keeps the site; the site is the government's.
    ?.replace(/(?<=人民政府)办公[室厅]$/u, "");
  if (!name || name.length > 30 || !/^[\p{Script=Han}\w（）()《》“”·+-]{3,}$/u.test(name)) return null;
  return /\p{Script=Han}{3}/u.test(name) && !/^(?:本站|本网|所有|归|属|为|转载|声明|免责)/u.test(name)
    ? name
    : null;
}
