/** Addresses of one platform that name an article by its number, however the page is reached. */
interface PlatformAddresses {
  readonly host: RegExp;
  /** Over path and query; its first group is the article's number. */
  readonly place: RegExp;
  /** The one address that stands for it; `$1` is the number. */
  readonly address: string;
  /** Both forms, as they were seen to lead to one article. */
  readonly evidence: string;
}

/**
 * Desktop, mobile and share addresses whose paths differ. What differs in the host alone needs no row:
 * see `sister-addresses.ts`.
 */
const PLATFORMS: readonly PlatformAddresses[] = [
  {
    host: /^(?:www\.|m\.)?toutiao\.com$/,
    place: /^\/(?:article\/|group\/|item\/|w\/|a|i|w)(\d{15,20})\/?(?:\?|$)/,
    address: "https://www.toutiao.com/article/$1/",
    evidence:
      "www.toutiao.com/article/N/, /a N/, /group/N/, /w/N/ (short posts) and m.toutiao.com/i N/ in shared links, 2018–2025: one space of numbers",
  },
  {
    host: /^(?:[a-z0-9]+\.)?(?:m\.)?163\.com$/,
    place: /^\/(?:[a-z]+\/article|news\/a|\d\d\/\d{4}\/\d\d)\/([0-9A-Z]{16})\.html(?:\?|$)/,
    address: "https://www.163.com/dy/article/$1.html",
    evidence:
      "news.163.com/24/0828/21/ID.html, www.163.com/dy/article/ID.html, 3g.163.com, c.m.163.com/news/a/ID.html",
  },
  {
    host: /^[a-z.]*sina\.(?:com\.)?cn$/,
    place: /^\/(?:.*\/)?(?:doc|detail)-(i[a-z]{6,8}\d{6,8})\.(?:s?html|d\.html)(?:\?|$)/,
    address: "https://news.sina.com.cn/doc-$1.shtml",
    evidence: "news.sina.com.cn/c/DATE/doc-ID.shtml and news.sina.cn/DATE/detail-ID.d.html, 2017–2024",
  },
  {
    host: /^(?:new|news|xw|view\.inews)\.qq\.com$/,
    place: /^\/(?:rain\/a|omn(?:\/\d{8})?|cmsid|amphtml|a|k|wxn)\/(20\d{6}[A-Z]\w{7})(?:\.html)?(?:\?|$)/,
    address: "https://news.qq.com/rain/a/$1",
    evidence:
      "new.qq.com/omn/DATE/ID.html, new.qq.com and news.qq.com/rain/a/ID, view.inews.qq.com/a/ID, /k/ and /wxn/, xw.qq.com/cmsid/ and /amphtml/, 2019–2024",
  },
  {
    host: /^(?:www|m)\.thepaper\.cn$/,
    place:
      /^\/(?:newsDetail_forward_|rss_newsDetail_|baijiahao_|detail\/|kuaibao_detail\.jsp\?(?:.*&)?contid=)(\d+)\/?(?:[?&]|$)/,
    address: "https://www.thepaper.cn/newsDetail_forward_$1",
    evidence:
      "www.thepaper.cn/newsDetail_forward_N and m.thepaper.cn/detail/N, 2022–2024; baijiahao_N, rss_newsDetail_N and kuaibao_detail.jsp?contid=N in feeds of partners, 2018–2024",
  },
  {
    host: /^[a-z]+\.ifeng\.com$/,
    place: /^\/c\/(?:s\/)?([0-9A-Za-z]{11})(?:\?|$)/,
    address: "https://news.ifeng.com/c/$1",
    evidence: "news.ifeng.com/c/ID, i.ifeng.com/c/ID and ishare.ifeng.com/c/s/ID, 2018–2024",
  },
  {
    host: /^(?:www\.|m\.)?bilibili\.com$/,
    place: /^\/read\/(?:cv|mobile\/|mobile\?(?:.*&)?id=)(\d+)\/?(?:[?&]|$)/,
    address: "https://www.bilibili.com/read/cv$1",
    evidence: "www.bilibili.com/read/cvN and /read/mobile?id=N in shared links, 2018–2023",
  },
  {
    host: /^(?:www\.|m\.|t\.)?bilibili\.com$/,
    place: /^\/(?:opus\/|dynamic\/)?(\d{17,20})\/?(?:\?|$)/,
    address: "https://www.bilibili.com/opus/$1",
    evidence:
      "www.bilibili.com/opus/N, m.bilibili.com/dynamic/N and t.bilibili.com/N lead to one post, 2023–2026",
  },
  {
    host: /^(?:www\.)?zhihu\.com$/,
    place: /^\/(?:question\/\d+\/answer|answer|appview(?:\/v2)?\/answer|tardis\/\w+\/ans)\/(\d+)\/?(?:\?|$)/,
    address: "https://www.zhihu.com/answer/$1",
    evidence: "question/Q/answer/N, answer/N, the app's appview and the search engines' tardis, 2018–2025",
  },
  {
    host: /^(?:www\.|zhuanlan\.)zhihu\.com$/,
    place: /^\/(?:appview\/)?(?:p|tardis\/\w+\/art)\/(\d+)\/?(?:\?|$)/,
    address: "https://zhuanlan.zhihu.com/p/$1",
    evidence: "zhuanlan.zhihu.com/p/N, www.zhihu.com/appview/p/N, www.zhihu.com/tardis/bd/art/N, 2018–2025",
  },
  {
    host: /^www\.zhihu\.com$/,
    place: /^\/(?:appview\/)?pin\/(\d+)\/?(?:\?|$)/,
    address: "https://www.zhihu.com/pin/$1",
    evidence: "www.zhihu.com/pin/N and appview/pin/N, 2018–2025",
  },
  {
    host: /^(?:www|m)\.douban\.com$/,
    place: /^\/note\/(\d+)\/?(?:\?|$)/,
    address: "https://www.douban.com/note/$1/",
    evidence: "www.douban.com/note/N/ and m.douban.com/note/N/, 2015–2025",
  },
  {
    host: /^(?:www|m)\.douban\.com$/,
    place: /^\/group\/topic\/(\d+)\/?(?:\?(?!.*\bstart=)|$)/,
    address: "https://www.douban.com/group/topic/$1/",
    evidence:
      "www.douban.com/group/topic/N/ and m.douban.com/group/topic/N/, 2015–2025; start= is a later page of answers",
  },
  {
    host: /^(?:www|m|movie|book|music)\.douban\.com$/,
    place: /^\/(?:(?:movie|book|music)\/)?review\/(\d+)\/?(?:\?|$)/,
    address: "https://www.douban.com/review/$1/",
    evidence:
      "movie.douban.com/review/N/, book…, m.douban.com/movie/review/N/: one space of numbers, 2015–2025",
  },
  {
    host: /^baijiahao\.baidu\.com$/,
    place: /^\/(?:s|builder\/preview\/s)\?(?:.*&)?id=(\d{6,20})(?:&|$)/,
    address: "https://baijiahao.baidu.com/s?id=$1",
    evidence: "baijiahao.baidu.com/s?id=N with wfr, for and other marks of where it was shared, 2017–2025",
  },
  {
    host: /^mbd\.baidu\.com$/,
    place: /^\/newspage\/data\/(?:landingsuper|landingshare|dtlandingsuper)\?.*news_(\d{8,22})/,
    address: "https://mbd.baidu.com/newspage/data/landingsuper?context=%7B%22nid%22%3A%22news_$1%22%7D",
    evidence:
      "mbd.baidu.com/newspage/data/landingsuper?context={nid:news_N} in shared links of 2018–2025; N is not Baijiahao's id",
  },
  {
    host: /^(?:www\.|mobile\.|m\.)?(?:x|twitter)\.com$/,
    place: /^\/(?:\w+|i\/web)\/status\/(\d+)(?:\/|\?|$)/,
    address: "https://x.com/i/web/status/$1",
    evidence:
      "twitter.com and x.com since 2023; the account in the path is not read, /i/web/status/N leads there",
  },
  {
    host: /^(?:www\.|m\.)?weibo\.(?:com|cn)$/,
    place:
      /^\/(?:(?:status|detail|comment|0|\d{6,10})\/|(?:ajax\/)?statuses\/show\?(?:.*&)?id=)(\d{16}|[0-9A-Za-z]{9})(?:[?&]|$)/,
    address: "https://m.weibo.cn/detail/$1",
    evidence:
      "weibo.com/UID/CODE (UID may be 0), weibo.cn/comment/CODE and m.weibo.cn/status/N, /detail/N, statuses/show?id=: the code is the number in base 62",
  },
  {
    host: /^share\.api\.weibo\.cn$/,
    place: /^\/share\/[\d,]+\.html\?(?:.*&)?weibo_id=(\d{16})(?:&|$)/,
    address: "https://m.weibo.cn/detail/$1",
    evidence: "share.api.weibo.cn/share/A,N.html?weibo_id=N, the app's share links, 2021–2025",
  },
  {
    host: /^(?:www\.|card\.)?weibo\.com$/,
    place:
      /^\/(?:ttarticle\/(?:p|m|x\/m)\/show\?(?:.*&)?id=|ttarticle\/(?:x\/)?m\/show(?:#\/id=|\/id\/)|article\/m\/show\/id\/)(\d{15,30})(?:[?&#]|$)/,
    address: "https://weibo.com/ttarticle/p/show?id=$1",
    evidence:
      "weibo.com/ttarticle/p/show?id=N, card.weibo.com/article/m/show/id/N, ttarticle/x/m/show/id/N, 2016–2025",
  },
  {
    host: /^(?:m\.)?[a-z]+\.caixin\.com$/,
    place: /^\/(?:m\/)?(20\d\d-\d\d-\d\d\/\d{8,10})\.html(?:\?|$)/,
    address: "https://www.caixin.com/$1.html",
    evidence:
      "CHANNEL.caixin.com/DATE/N.html, /m/DATE/N.html, m.CHANNEL.caixin.com; one space of numbers, 2014–2025",
  },
  {
    host: /^(?:www\.)?bbc\.(?:com|co\.uk)$/,
    place:
      /^\/([a-z]+(?:\/[a-z-]+)*\/(?:articles\/[a-z0-9]{8,}|[a-z-]+-\d{8})(?:\/(?:simp|trad|lat|cyr))?)(?:\.amp)?\/?(?:\?|$)/,
    address: "https://www.bbc.com/$1",
    evidence:
      "www.bbc.com and www.bbc.co.uk, with .amp in search results, 2018–2025; simp and trad are two texts",
  },
];

/** The address that stands for the article of a known platform; `null` for every other address. */
export function platformArticle({ hostname, pathname, search }: URL): string | null {
  const host = hostname.replace(/\.$/, "");
  for (const row of PLATFORMS) {
    const id = row.host.test(host) ? row.place.exec(pathname + search)?.[1] : undefined;
    if (id !== undefined) return row.address.replace("$1", id.length === 9 ? weiboNumber(id) : id);
  }
  return null;
}

const BASE62 = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Weibo writes its numbers in groups from the right: seven digits for four characters. */
function weiboNumber(code: string): string {
  const groups = [code.slice(0, -8), code.slice(-8, -4), code.slice(-4)];
  const numbers = groups.map((group) => [...group].reduce((sum, char) => sum * 62 + BASE62.indexOf(char), 0));
  return numbers
    .map((number, index) => (index === 0 ? String(number) : String(number).padStart(7, "0")))
    .join("");
}
