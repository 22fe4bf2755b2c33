/** A list of hosts that a reader switches on with one click. */
export interface WatchPreset {
  /** Also the id of the preset's watch rule. */
  readonly id: "wechat" | "chinese-news";
  /** Domains (with their subdomains) whose articles are saved. */
  readonly hosts: readonly string[];
  /**
   * Domains that only serve these articles' pictures: access is asked for, pages there are not watched.
   * qpic.cn, qlogo.cn, sinaimg.cn, 126.net and pstatp.com were counted on saved pages (November 2026),
   * the others are the outlets' own picture hosts as publicly known.
   */
  readonly imageHosts: readonly string[];
}

/**
 * The second preset holds the outlets whose reports of August 2024 vanished, those that reposted
 * them, and the government sites where the announcements stood.
 */
export const WATCH_PRESETS: readonly WatchPreset[] = [
  {
    id: "wechat",
    hosts: ["mp.weixin.qq.com"],
    imageHosts: ["mmbiz.qpic.cn", "mmbiz.qlogo.cn", "mmecoa.qpic.cn"],
  },
  {
    id: "chinese-news",
    hosts: [
      // Hunan Daily and its New Hunan client
      "voc.com.cn",
      "hunantoday.cn",
      // Sichuan Daily: Chuan Guan News
      "scol.com.cn",
      "scdaily.cn",
      // Qingdao Daily
      "qingdaonews.com",
      "dailyqd.com",
      // Da Jiang Web
      "jxnews.com.cn",
      "jxcn.cn",
      "jiemian.com",
      "ifeng.com",
      // NetEase
      "163.com",
      "thepaper.cn",
      "sina.com.cn",
      "sina.cn",
      "sohu.com",
      "toutiao.com",
      "caixin.com",
      // People's Daily
      "people.com.cn",
      "people.cn",
      "peopleapp.com",
      // Xinhua
      "xinhuanet.com",
      "news.cn",
      "weibo.com",
      "weibo.cn",
      // Government sites, those of counties and districts included
      "gov.cn",
    ],
    imageHosts: [
      "sinaimg.cn",
      "ifengimg.com",
      "126.net",
      "itc.cn",
      "toutiaoimg.com",
      "byteimg.com",
      "pstatp.com",
    ],
  },
];

/** Finds a preset; `undefined` for a name that this version does not know. */
export function watchPreset(id: string): WatchPreset | undefined {
  return WATCH_PRESETS.find((preset) => preset.id === id);
}
