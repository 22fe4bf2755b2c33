/** Lines that pages count, date or advertise with. They change by themselves and are no edit. */
const COUNTERS =
  /^(?:阅读|浏览|点击|播放|评论|点赞|收藏|转发|分享|赞|在看|喜欢|跟贴|跟帖|参与|热度|人气|views?|likes?|comments?|shares?|reads?)(?:量|数|次数|人数|全文)?[:：\s(（]*[\d.,]*\s*[万wk千]?\+?[次人条)）]*$/i;
const COUNTED =
  /^[\d.,]+\s*[万wk千]?\+?\s*(?:次|人|条|个)?(?:阅读|浏览|点击|播放|评论|点赞|收藏|转发|分享|赞|参与|views?|likes?|comments?|shares?|reads?)$/i;
/** A line made of nothing but these, with what is counted and a number, counts; with no number, it is a row of buttons. */
const COUNTING = "阅读|阅|浏览|点击|访问|播放|评论|点赞|赞|收藏|转发|分享|参与|人气|热度|在看|喜欢|跟[贴帖]";
const CHROME = new RegExp(
  `^(?:[\\s\\d.,:：（）()【】\\[\\]|｜·+/-]|${COUNTING}|[量数次人位条万已有被共第很总大中小]|网友|访客|访问者|本文|本页|您是|你是|觉得|累计|字体|字号|打印|关闭|窗口|发布|时间|日期)+$`,
);
const COUNTED_THING = new RegExp(`(?:${COUNTING})[^\\d]{0,8}\\d|\\d[^\\d]{0,8}(?:${COUNTING})`);
const BUTTONS = /字体|字号|打印|关闭/;
const TODAY = /^今天是?[^。！？，]{0,24}(?:星期|周)[一二三四五六日天]$/;
const AGO =
  /^(?:(?:updated|published|posted|edited):?\s*)?\d{1,3}\s*(?:second|minute|hour|day|week|month)s?\s+ago$/i;
const MOMENT =
  /^(?:(?:发布|发表|更新|编辑|修改)(?:于|时间)?[:：]?\s*)?(?:刚刚|今天|昨天|\d{1,3}\s*(?:秒|分钟|小时|天|周|个月)前|\d{1,2}:\d\d(?::\d\d)?)$/;
const PROMPT =
  /^(?:分享到|扫码|扫一扫|长按|打开.{0,8}(?:app|客户端)|下载.{0,8}(?:app|客户端)|责任编辑|责编|举报|广告|展开全文|点击(?:查看|加载)更多|返回(?:首页|顶部)|上一篇|下一篇|版权声明)/i;
/** Below this headline stands what others wrote. */
const TAIL_HEADING =
  /^(?:相关(?:阅读|新闻|推荐|文章|链接)|推荐阅读|延伸阅读|猜你喜欢|大家都在看|热门(?:评论|推荐|文章)|(?:网友|精彩|最新|全部|热门)?评论(?:区|列表)?(?:\s*[(（]?\d+[)）]?)?)[:：]?$/;
const LONGEST_NOISE = 40;

/**
 * The lines of a text that an edit can be in: counters, moments, prompts, and what follows a heading of
 * comments or recommendations in the text's second half are left out. Extraction should have done so
 * already; a page that changed its mark-up must not read as an edit.
 */
export function editableText(text: string): string {
  const lines = text.split("\n");
  const tail = lines.findIndex((line, at) => at > lines.length / 2 && TAIL_HEADING.test(line.trim()));
  const body = tail < 0 ? lines : lines.slice(0, tail);
  return body.filter((line) => !isNoise(line.trim())).join("\n");
}

function isNoise(line: string): boolean {
  if (line.length > LONGEST_NOISE) return false;
  if ([COUNTERS, COUNTED, MOMENT, TODAY, AGO].some((form) => form.test(line))) return true;
  if (CHROME.test(line) && (COUNTED_THING.test(line) || BUTTONS.test(line))) return true;
  // "广告费又涨了。" is a sentence.
  return PROMPT.test(line) && !/[。！？]$/.test(line);
}
