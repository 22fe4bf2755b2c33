import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { readSignals } from "../../src/fate/read-signals.ts";
import { newsArticle } from "./sample-pages.ts";

const URI = "https://www.example.cn/2024/0305/12345.html";

interface LongWall {
  readonly row: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Pages of hosts and networks that explain themselves at such length that they pass for an article. */
const LONG_WALLS: readonly LongWall[] = [
  {
    row: "wall-unregistered",
    title: "温馨提示",
    lines: [
      "该网站暂时无法进行访问",
      "因该网站未进行备案，依照有关规定不能提供服务，望访客谅解。",
      "网站的管理者可到云平台的系统里补办手续，办好以后一般两天之内就能恢复，届时不必另行通知。",
    ],
  },
  {
    row: "wall-no-such-site",
    title: "没有找到站点",
    lines: [
      "您的请求在Web服务器中没有找到对应的站点！",
      "这台机器上有许多网站，管理者也许还没有把这个名字交给其中的哪一个，也许写好的配置还没有生效。",
      "刚刚改过的配置要等一会儿才会起作用，其间请不要反复刷新，以免给别的网站添麻烦。",
    ],
  },
  {
    row: "wall-europe",
    title: "451: Unavailable due to legal reasons",
    lines: [
      "We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA).",
      "The rules that are in force there differ from ours, and we have chosen to show our pages to nobody who lives there.",
    ],
  },
  {
    row: "wall-web-filter",
    title: "Web Filter Violation",
    lines: [
      "You have tried to access a web page that is in violation of your internet usage policy.",
      "The people who run this network have sorted the pages of the world into drawers, and this one lies in a drawer that is shut.",
    ],
  },
  {
    row: "wall-sucuri-block",
    title: "Sucuri WebSite Firewall - Access Denied",
    lines: [
      "If you are the site owner, please write to those who run the firewall and tell them the number below, so that they let you in again.",
      "Block reason: access from your country was disabled by the administrator of this site.",
    ],
  },
];

const page = ({ title, lines }: LongWall): string =>
  `<html><head><title>${title}</title></head><body><div>${lines.map((line) => `<p>${line}</p>`).join("")}</div></body></html>`;

describe("a wall as long as an article", () => {
  it.each(LONG_WALLS)("is known: $row", (wall) => {
    const { notice } = readSignals(parseHtml(page(wall), URI), URI);
    expect(notice).toMatchObject({ fate: "unverified", row: wall.row });
  });

  it.each(LONG_WALLS)("is not seen in an article that quotes it, or is titled like it: $row", (wall) => {
    const quoting = newsArticle({ title: `${wall.title}：一个网站的一天`, body: wall.lines });
    const titled = newsArticle({ title: wall.title });
    for (const html of [quoting, titled]) expect(readSignals(parseHtml(html, URI), URI).notice).toBeNull();
  });
});
