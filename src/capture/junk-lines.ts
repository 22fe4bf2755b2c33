import { JUNK_ABROAD } from "./junk-lines-abroad.ts";

export interface JunkRow {
  readonly line: RegExp;
  /** `edge`: only in the first tenth and the last quarter of a body; elsewhere such words are prose. */
  readonly where: "anywhere" | "edge";
}

/**
 * Whole lines that pages put into the body and that are no part of the article. Anchored at both ends:
 * a sentence of the article that happens to hold the words must stay.
 */
const JUNK: readonly JunkRow[] = [
  // editors
  { where: "anywhere", line: /^[（(【[]?\s*(?:本文|本期|本版|值班|栏目)?\s*(?:责任编辑|责编|責任編輯|责任编审|网络编辑|值班编辑|本文编辑|网页编辑|初审编辑|终审编辑|流程编辑|版面编辑|题图)\s*[:：丨|｜/／].{0,40}[）)】\]]?$/u },
  { where: "anywhere", line: /^[（(【[]?\s*(?:(?:栏目|本期|执行|值班)主编|(?:文字|图片|视频|新媒体|运营|稿件)编辑|值班(?:主任|编委|总编|编审)|审读|美编|(?:文章|信息)录入|责任校对)\s*[:：丨|｜/／].{1,90}$/u },
  // Without a mark between: nothing but roles and names.
  { where: "edge", line: /^[（(【[]?\s*(?:(?:本期|值班|责任|文字|图片|视频|网络)?(?:编辑|责编|校对|审核|审读|编审|监制|初审|终审|[一二三]审)[\s　]+[\p{Script=Han}]{2,3}[\s　]*){1,6}[）)】\]]?$/u },
  // The same words begin what an interviewer says and what courts decided: only names may follow.
  { where: "anywhere", line: /^[（(【[]?\s*(?:编辑|编审|审核|校对|监制|总监制|统筹|初审|[一二三]审|终审|签发)\s*[:：丨|｜/／]\s*(?![^）)】\]]*(?:判|驳回|维持|改判|通过|原告|被告|发回|撤销|胜诉|败诉))(?:[\p{Script=Han}·]{2,4}|[A-Za-z0-9.@ _-]{2,24}|[\p{Script=Han}]{2,6}\s*[:：丨|])(?:[\s,、，/|丨&]+(?:[\p{Script=Han}·]{2,4}|[\p{Script=Han}]{2,6}\s*[:：丨|｜/／]\s*[\p{Script=Han}·]{2,4}|[A-Za-z0-9.@_-]{2,24})){0,8}\s*[）)】\]]?$/u },
  // neighbours, paging and controls
  { where: "anywhere", line: /^(?:上一[篇页条则]|下一[篇页条则]|前一篇|后一篇)(?:文章|新闻|信息)?\s*(?:[:：].{0,60}|没有了?|无|[<>《》«»]*|文章[與与和、\s]*下一篇文章)$/u },
  { where: "anywhere", line: /^(?:分享到?|分享至|分享让更多人看到|点赞|收藏|举报|纠错|【?我要纠错】?|【纠错】|打印|关闭|返回(?:顶部|首页|列表)?|【?打印(?:本页)?】?\s*【?关闭(?:窗口)?】?|\[?\s*打印\s*\]?|展开全文|阅读全文|查看全文|查看更多|点击加载更多|更多精彩内容|返回搜狐，查看更多|返回搜狐，查看更多|平台声明)\s*[:：>》]*$/u },
  { where: "anywhere", line: /^\|?[<>《》|\s\d]*(?:下一页|上一页|末页|尾页)[\s>|》]*$/u },
  { where: "anywhere", line: /^(?=.*(?:[上下]一?页|[尾末]页|共\s*\d+\s*页))(?:[\s\d|…<>《》«»[\]【】/·.-]|[上下]一?页|[前后]一页|[首尾末]页|共\s*\d+\s*页|第\s*\d+\s*页)+$/u },
  { where: "anywhere", line: /^(?:[【[]\s*(?:发表评论|加入收藏|告诉好友|打印(?:此文|本页)?|关闭(?:窗口|本页)?|返回(?:顶部)?|推荐朋友|复制地址|收藏|纠错|大|中|小)\s*[】\]]\s*)+$/u },
  { where: "anywhere", line: /^(?:\d[\d,.]*\s*(?:万|w|k)?\+?\s*(?:人|次|条)?\s*(?:点赞|赞同|收藏|喜欢|阅读|浏览|评论|转发|分享|跟贴)|(?:点赞|收藏|举报|分享|评论|转发|打赏|赞赏|喜欢|在看|反馈|投诉|阅读|浏览)(?:\s*[(（]?\s*\d[\d,.]*\s*(?:万|w|k)?\+?\s*[)）]?|(?:[\s|/·]*(?:点赞|收藏|举报|分享|评论|转发|打赏|赞赏|喜欢|在看|反馈|投诉)\s*\d*)+)+)$/iu },
  { where: "anywhere", line: /^(?:加载中|正在加载|当前视频播放失败|很抱歉，当前视频|正在为您切换).{0,30}$/u },
  { where: "anywhere", line: /^(?:自动播放|播放速度|转播到|错误代码)(?:\s*[:：].{0,30}|开关.{0,10}|.{2,4}微博|\s*[\d.x\s]{0,30})$/u },
  { where: "anywhere", line: /^(?:浏览次数|阅读次数|点击数|点击率|访问量|浏览量|阅读量|字号|字体)\s*[:：].{0,40}$/u },
  // apps, codes and accounts
  { where: "anywhere", line: /^更多(?:精彩|猛料|资讯|内容|新闻|报道)(?:.{0,20}(?:请|敬请|欢迎|点击|关注|下载|扫码|扫描|尽在|就在|订阅|搜索|登录|上).{0,40}|.{0,6}[:：>》]+.{0,40}|.{0,4})$/u },
  { where: "anywhere", line: /^关注(?:(?:我们|微信).{0,4}|(?:我们的?|微信)?(?:官方)?(?:微信)?(?:公众号|公众账号|服务号|订阅号|微博|抖音|视频号).{0,40})$/u },
  { where: "anywhere", line: /^欢迎(?:关注|扫描|下载|订阅).{0,60}$/u },
  { where: "anywhere", line: /^欢迎加入.{0,20}(?:群|会员|星球|社区)[^，。]{0,20}$/u },
  { where: "anywhere", line: /^(?:点击)?(?:下载|打开|进入).{0,14}(?:APP|客户端|小程序)(?:[\s，,、]*(?:立即|即可|可)?(?:看|查看|阅读|观看|浏览|了解|获取|获得|享|随时|更多|体验|参与|安装|免费|发现|第一时间)[^。]{0,40})?[。！!>》\s]*$/iu },
  { where: "edge", line: /^.{0,14}(?:扫一扫|扫码|扫描)(?:上方|下方|左方|右方|左侧|右侧|下面|上面|以下|微信)?(?:的)?(?:二维码|关注|下载|分享|(?:查看|打开)(?:全文|原文|详情|更多|详细|网页|本文|文章|$)|阅读全文|在手机|用手机).{0,40}$/u },
  { where: "edge", line: /^.{0,14}点(?:个|击)?\s*(?:[【「“[](?:在看|赞)[】」”\]]|在看).{0,14}$/u },
  { where: "edge", line: /^.{0,40}(?:App\s*(?:Store)?|应用)\s*商店\s*(?:搜|下载).{0,40}$/iu },
  { where: "edge", line: /^.{0,90}(?:欢迎|请|点击|扫码|即可|立即|手机|应用市场|应用商店).{0,40}下载(?:\S{0,8})?客户端.{0,30}$|^.{0,90}下载(?:\S{0,8})?客户端还能.{0,30}$/u },
  { where: "edge", line: /^(?:更多)?相关(?:资讯|内容|报道|新闻|阅读)(?:请|敬请|可)?(?:关注|点击|查看).{0,30}$/u },
  // sources and rights
  { where: "edge", line: /^この記事は有料(?:会員限定)?記事です.{0,30}$|^有料会員になると.{0,40}$|^残り\d+文字$/u },
  { where: "edge", line: /^[↓▼⬇👇\s]*(?:请)?点击(?:下方|左下角|文末|上方|右上角)?的?\s*[“"「【]?(?:阅读原文|蓝字).{0,24}$/u },
  { where: "edge", line: /^(?:本文链接|本文地址|文章链接|永久链接|原文地址)\s*[:：]\s*\S{4,200}$/u },
  { where: "edge", line: /^市场有风险[，,]\s*投资需谨慎.{0,220}$/u },
  { where: "edge", line: /^#?.{0,8}(?:下載|打開).{0,6}APP[\s，,]*(?:看|閱讀|立即|馬上|點我|保證).{0,30}$/iu },
  { where: "edge", line: /^(?:此文|本文)(?:限时)?免费阅读[。，,].{0,60}$/u },
  { where: "edge", line: /^(?:广告|商务|版权|内容)(?:等商务|等)?合作[，,、\s]*(?:请|欢迎|可).{0,30}$/u },
  { where: "edge", line: /^[【（(]?(?:如果?您?有|欢迎提供|征集).{0,6}新闻线索.{0,110}$/u },
  // sources and rights
  { where: "edge", line: /^(?:如需|如欲|如要|若需)?转载.{0,6}(?:请|须|需).{0,40}(?:联系|授权|注明|同意|许可).{0,20}$/u },
  { where: "edge", line: /^(?:本文|本内容|文章|内容|图文)(?:转载|整理|摘编|转)?(?:自|于|来源于|来自).{1,40}[，,。；;].{0,40}(?:版权归|侵权|删除).{0,40}$/u },
  { where: "edge", line: /^本文(?:为|系|由|是).{2,30}(?:原创|独家|首发).{0,16}[，,。；;]\s*(?:未经|转载|如需|欢迎|请|不得|禁止|谢绝|版权).{0,60}$/u },
  { where: "edge", line: /^(?:特别提醒|温馨提示)\s*[:：]\s*如果我们使用了您的图片.{0,120}$/u },
  { where: "edge", line: /^[（(]?\s*(?:来源|來源|稿源|文章来源|信息来源|稿件来源)\s*[:：].{0,30}[）)]?$/u },
  { where: "edge", line: /^(?:免责声明|版权声明|特别声明|郑重声明|声明|风险提示|转载声明|法律声明|本网声明|免責聲明|版權聲明)\s*[:：](?=.*(?:版权|版權|转载|轉載|授权|授權|侵权|侵權|本文|本站|本网|本網|本刊|本平台|观点|觀點|立场|立場|来源|來源|投资|投資|参考|參考|原创|原創|删除)).{10,240}$/u },
  { where: "edge", line: /^(?:本文|本内容|以上内容|该文|文章内容).{0,30}(?:仅代表|不代表|来自|系).{0,30}(?:观点|立场)(?:.{0,6}|[，,。；;、].{0,40}(?:无关|仅供|参考|转载|版权|侵权|联系|责任|立场|本网|本站|平台|投资).{0,40})$/u },
  { where: "edge", line: /^(?:(?:未经授权|未经许可|未经.{0,8}书面)(?=.*(?:转载|轉載|复制|使用|镜像|引用|刊登|摘编|转发|抄袭|刊发))|转载请注明(?:出处|来源)|.{0,40}(?:未经书面授权请勿转载|请勿转载|禁止转载|谢绝转载|不得转载)).{0,40}$/u },
  { where: "edge", line: /^(?:[\p{L}]{0,8}新闻报料|报料热线|新闻热线|读者热线|服务热线|客服热线|版权合作|爆料热线|投稿邮箱|广告热线|爆料(?=\s*[:：].*(?:\d{5}|@|微信|微博|邮箱|电话|热线)))\s*[:：].{0,60}$/u },
  { where: "edge", line: /^(?:©|版权所有|Copyright\b).{0,120}$/iu },
  { where: "edge", line: /^.{0,40}(?:ICP[备证]\S{0,2}\d|网安备\s*\d|All Rights Reserved|举报邮箱|违法和不良信息举报).{0,60}$/iu },
  { where: "edge", line: /^(?:标签|关键词|关键字|Tags?)\s*[:：].{0,80}$/iu },
  { where: "edge", line: /^[-—=\s]*(?:THE\s*END|END|完|全文完|（完）|\(完\))[-—=\s]*$/iu },
]; // prettier-ignore

/** Headings after which a body holds other articles. */
const APPENDIX =
  /^[【[·■▌|\s]*(?:相关(?:阅读|新闻|报道|文章|链接|推荐|内容|资讯|专题|视频)|精彩视频推荐|延伸阅读|推荐阅读|热门(?:推荐|文章|阅读|新闻)|为你推荐|猜你喜欢|猜您喜欢|大家都在看|往期(?:回顾|精彩|推荐)|更多(?:新闻|阅读|文章|推荐)|编辑推荐|精彩推荐|精华文章|精彩文章|推荐文章|最新(?:评论|文章|新闻)|热门评论|网友评论|更多相关内容|相关主题|更多报道|此前报道|相關(?:閱讀|新聞|報導|文章)|延伸閱讀|推薦閱讀|你可能還想看|Related (?:articles?|stories|content|posts?)|Recommended|More (?:from|stories).{0,30}|More|Read next|You may also like|اقرأ أيضا[ًّ]?|اقرأ المزيد|مواضيع ذات صلة|Читайте также|По теме|(?:À )?lire aussi|Sur le même sujet|Más información|Lee también|Te puede interesar|Lesen Sie auch|Mehr zum Thema|Leia (?:também|mais)|Leggi anche|関連(?:記事|ニュース)|あわせて読みたい|관련\s?(?:기사|뉴스)|(?:Read|See) also|Also read)\s*[:：】\]>》|]*$/iu;

/** The same words in front of the one story to which a line leads. */
const LABELLED_LINK =
  /^[【[·■▌|\s]*(?:相关(?:阅读|新闻|报道|文章|链接)|延伸阅读|推荐阅读|此前报道|往期回顾|相關(?:閱讀|新聞|報導)|延伸閱讀|推薦閱讀|اقرأ أيضا[ًّ]?|Читайте также|(?:À )?lire aussi|Lesen Sie auch|Lee también|Leia também|Leggi anche|Read (?:also|more)|Also read|See also|Related)\s*[】\]]?\s*[:：|>»]?\s*(?=\S)/iu;

/** Whether a line is boilerplate. `position` (0..1) is where in the body it ends. */
export function isJunkLine(line: string, position: number): boolean {
  const text = line.replace(/[\s\u00A0\u3000]+/g, " ").trim();
  if (text === "" || text.length > 260) return false;
  const atEdge = position > 0.75 || position < 0.1;
  const rows = /\p{Script=Han}/u.test(text) ? JUNK : JUNK_ABROAD;
  return rows.some((row) => (atEdge || row.where === "anywhere") && row.line.test(text));
}

/** Whether a line begins as one that leads to another story and the rest is its link, `linked` characters long. */
export function isLabelledLink(line: string, linked: number): boolean {
  const label = line.length < 160 ? LABELLED_LINK.exec(line)?.[0] : undefined;
  return label !== undefined && linked >= (line.length - label.length) * 0.8;
}

/** Whether a line is a heading such as 相关阅读. */
export function startsAppendix(line: string): boolean {
  return line.length < 40 && APPENDIX.test(line.trim());
}
