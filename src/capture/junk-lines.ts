interface JunkRow {
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
  { where: "anywhere", line: /^[（(【[]?\s*(?:本文|本期|本版|值班|栏目)?\s*(?:责任编辑|责编|責任編輯|责任编审|网络编辑|值班编辑|本文编辑|网页编辑|初审编辑|终审编辑|流程编辑|版面编辑|题图)\s*[:：丨|].{0,40}[）)】\]]?$/u },
  // The same words begin what an interviewer says and what courts decided: only names may follow.
  { where: "anywhere", line: /^[（(【[]?\s*(?:编辑|编审|审核|校对|监制|总监制|统筹|初审|[一二三]审|终审|签发)\s*[:：丨|]\s*(?![^）)】\]]*(?:判|驳回|维持|改判|通过|原告|被告|发回|撤销|胜诉|败诉))(?:[\p{Script=Han}·]{2,4}|[A-Za-z0-9.@ _-]{2,24}|[\p{Script=Han}]{2,6}\s*[:：丨|])(?:[\s,、，/|丨&]+(?:[\p{Script=Han}·]{2,4}|[\p{Script=Han}]{2,6}\s*[:：丨|]\s*[\p{Script=Han}·]{2,4}|[A-Za-z0-9.@_-]{2,24})){0,8}\s*[）)】\]]?$/u },
  // neighbours, paging and controls
  { where: "anywhere", line: /^(?:上一[篇页条则]|下一[篇页条则]|前一篇|后一篇)\s*(?:[:：].{0,60}|没有了?|无|[<>《》«»]*|文章[與与和、\s]*下一篇文章)$/u },
  { where: "anywhere", line: /^(?:分享到?|分享至|分享让更多人看到|点赞|收藏|举报|纠错|【?我要纠错】?|【纠错】|打印|关闭|返回(?:顶部|首页|列表)?|【?打印(?:本页)?】?\s*【?关闭(?:窗口)?】?|\[?\s*打印\s*\]?|展开全文|阅读全文|查看全文|查看更多|点击加载更多|更多精彩内容|返回搜狐，查看更多|返回搜狐，查看更多|平台声明)\s*[:：>》]*$/u },
  { where: "anywhere", line: /^\|?[<>《》|\s\d]*(?:下一页|上一页|末页|尾页)[\s>|》]*$/u },
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
  { where: "edge", line: /^[（(]?\s*(?:来源|來源|稿源|文章来源|信息来源|稿件来源)\s*[:：].{0,30}[）)]?$/u },
  { where: "edge", line: /^(?:免责声明|版权声明|特别声明|郑重声明|声明|风险提示|转载声明|法律声明|本网声明|免責聲明|版權聲明)\s*[:：](?=.*(?:版权|版權|转载|轉載|授权|授權|侵权|侵權|本文|本站|本网|本網|本刊|本平台|观点|觀點|立场|立場|来源|來源|投资|投資|参考|參考|原创|原創|删除)).{10,240}$/u },
  { where: "edge", line: /^(?:本文|本内容|以上内容|该文|文章内容).{0,30}(?:仅代表|不代表|来自|系).{0,30}(?:观点|立场)(?:.{0,6}|[，,。；;、].{0,40}(?:无关|仅供|参考|转载|版权|侵权|联系|责任|立场|本网|本站|平台|投资).{0,40})$/u },
  { where: "edge", line: /^(?:(?:未经授权|未经许可|未经.{0,8}书面)(?=.*(?:转载|轉載|复制|使用|镜像|引用|刊登|摘编|转发|抄袭|刊发))|转载请注明(?:出处|来源)|.{0,40}(?:未经书面授权请勿转载|请勿转载|禁止转载|谢绝转载|不得转载)).{0,40}$/u },
  { where: "edge", line: /^(?:[\p{L}]{0,8}新闻报料|报料热线|新闻热线|爆料热线|投稿邮箱|广告热线|爆料(?=\s*[:：].*(?:\d{5}|@|微信|微博|邮箱|电话|热线)))\s*[:：].{0,60}$/u },
  { where: "edge", line: /^(?:©|版权所有|Copyright\b).{0,120}$/iu },
  { where: "edge", line: /^.{0,40}(?:ICP[备证]\S{0,2}\d|网安备\s*\d|All Rights Reserved|举报邮箱|违法和不良信息举报).{0,60}$/iu },
  { where: "edge", line: /^(?:标签|关键词|关键字|Tags?)\s*[:：].{0,80}$/iu },
  { where: "edge", line: /^[-—=\s]*(?:THE\s*END|END|完|全文完|（完）|\(完\))[-—=\s]*$/iu },
  { where: "anywhere", line: /^(?:Advertisement|Sponsored|Read more|Share this( article| on \w+)?|Related: .{10,140}|Sign up .{0,80}|Continue reading|Story continues( below advertisement)?|CLICK HERE TO GET THE .{2,30} APP)$/i },
]; // prettier-ignore

/** Headings after which a body holds other articles. */
const APPENDIX =
  /^[【[·■▌|\s]*(?:相关(?:阅读|新闻|报道|文章|链接|推荐|内容|资讯|专题|视频)|精彩视频推荐|延伸阅读|推荐阅读|热门(?:推荐|文章|阅读|新闻)|为你推荐|猜你喜欢|猜您喜欢|大家都在看|往期(?:回顾|精彩|推荐)|更多(?:新闻|阅读|文章|推荐)|编辑推荐|精彩推荐|精华文章|精彩文章|推荐文章|最新(?:评论|文章|新闻)|热门评论|网友评论|相關(?:閱讀|新聞|報導|文章)|延伸閱讀|推薦閱讀|你可能還想看|Related (?:articles?|stories|content|posts?)|Recommended|More (?:from|stories).{0,30}|More|Read next|You may also like)\s*[:：】\]>》]*$/iu;

/** Whether a line is boilerplate. `position` (0..1) is where in the body it ends. */
export function isJunkLine(line: string, position: number): boolean {
  const text = line.replace(/[\s\u00A0\u3000]+/g, " ").trim();
  if (text === "" || text.length > 260) return false;
  const atEdge = position > 0.75 || position < 0.1;
  return JUNK.some((row) => (atEdge || row.where === "anywhere") && row.line.test(text));
}

/** Whether a line is a heading such as 相关阅读. */
export function startsAppendix(line: string): boolean {
  return line.length < 40 && APPENDIX.test(line.trim());
}
