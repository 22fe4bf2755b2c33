import { describe, expect, it } from "vitest";
import { isJunkLine, startsAppendix } from "../../src/capture/junk-lines.ts";

const END = 0.95;
const MIDDLE = 0.5;

describe("boilerplate at the end of a body", () => {
  it.each([
    "（责任编辑：周石）",
    "责编丨周石 审核丨林夏",
    "上一篇：邻镇的桥",
    "扫描下方二维码关注青石日报",
    "看完了，点个【在看】再走",
    "未经授权不得转载",
    "版权所有 青石新闻网",
    "青ICP备12345678号",
    "- THE END -",
    "下载青石新闻客户端，看更多本地消息",
    "更多精彩内容，请关注青石发布",
    "打开青石APP，查看更多精彩内容",
    "关注我们",
    "关注公众号“青石发布”",
    "一审：周石 二审：林夏 三审：陈默",
    "下一篇：没有了",
    "声明：本文来源于网络，如有侵权请联系删除。",
    "未经许可，任何人不得转载、镜像本网内容。",
    "本文仅代表作者个人观点，与本网立场无关。",
    "爆料：0999-1234567",
    "责编/周石 校对/丁晓",
    "（编辑 周石）",
    "编辑 周石 审读 丁晓 二审 方敏",
    "一审 / 周石",
    "值班主任：方敏",
    "栏目主编：周石 本文作者：林知夏 文字编辑：丁晓 题图来源：河湾图社",
    "文章录入：admin    责任编辑：admin",
    "上一篇文章： 关于清查的通知",
    "【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】",
    "1 2 3 下一页 共3页",
    "阅读 1.2万+",
    "12人点赞",
    "喜欢(0)",
    "点赞 12 收藏",
    "收藏 举报",
    "↓↓↓点击下方“阅读原文”报名",
    "本文链接：https://news.qingshi.example/1.html",
    "此文限时免费阅读。感谢热心读者订阅，支持新闻事业！",
    "广告等商务合作，请点击这里",
    "【如果您有新闻线索，欢迎向我们报料，一经采纳有费用酬谢。】",
    "如需转载请与《青石日报》报社联系。",
    "本文转载自青石晚报，版权归原作者所有，如有侵权请联系删除。",
    "本文为青石新闻网原创文章，转载请附上原文出处链接和本声明。",
    "特别提醒：如果我们使用了您的图片，请作者与本站联系索取稿酬。",
    "读者热线：4008880000",
    "市场有风险，投资需谨慎。本文不构成个人投资建议，据此投资，责任自负。",
    "#青石網 下載APP看更多",
    "この記事は有料記事です。残り1200文字",
    "North Bank Notes is a reader-supported publication. To support my work, consider becoming a subscriber.",
    "Discover more from North Bank Notes",
    "Discussion about this post",
    "Подпишитесь на нашу рассылку",
    "Regístrate gratis para seguir leyendo",
    "Dieses Thema im Programm: Über dieses Thema berichtete das Radio am 28. August 2024 um 20:00 Uhr.",
    "المصدر : وكالات",
  ])("%s", (line) => {
    expect(isJunkLine(line, END)).toBe(true);
  });
});

describe("sentences of an article that hold the same words", () => {
  it.each([
    "声明：我从未委托任何人处理那笔款子，也没有签过字。",
    "未经许可，任何人不得进入那栋楼。",
    "扫码查看行程，是那三年里每天的动作。",
    "爆料：有人半夜把账本运走了。",
    "本文不代表任何组织的观点，只是我看到的事。",
    "网友纷纷为工匠点赞。",
    "镇上要求所有网站在年底前完成ICP备案，逾期的将被约谈，负责人说这一次不会再有例外，各家都要在十二月前交齐材料。",
    "居民可在大厅扫描二维码查询进度，也可以到窗口办理，办事员会当场答复，老人不会用手机的由专人代办，全程不收费。",
    "编辑部搬到了老街，窗外就是新修的屋脊。",
    "他说，来源不明的旧瓦一概不收。",
    "上一篇文章发出后，我收到了很多读者的留言。",
    "上一条微博被删了，我再发一遍。",
    "下一条街就是他从前的家。",
    "更多新闻从业者在那一年离开了报社。",
    "更多内容被删掉了，没有人解释为什么。",
    "关注我们的人越来越少了。",
    "关注微信群里的一举一动，是网格员的工作。",
    "下载国家反诈中心APP，成了各村的硬任务。",
    "打开健康码APP才能进村，老人没有手机。",
    "点击进入小程序以后，页面已经打不开了。",
    "欢迎加入我们的队伍，他对那个年轻人说。",
    "一审：判处有期徒刑三年。",
    "二审：驳回上诉，维持原判",
    "编辑：您是什么时候开始上访的？",
    "编辑 把稿子退了回来。",
    "审核 通过的只有三户。",
    "转载这篇文章的人，请先联系他的家属。",
    "本文是我在河湾的第一篇报道，写得很慢。",
    "点赞、收藏、转发，他每天只做这三件事。",
    "评论",
    "阅读 原文的人不到一百个。",
    "下一页写着他的名字。",
    "如果您有新闻，他总是这样开头。",
    "Share the river with those downstream.",
    "Subscribe to nothing, my grandmother used to say.",
    "统筹：县财政局负责，各乡镇配合。",
    "自动播放的广播一直响到深夜。",
    "村干部要求每户下载医保客户端，按时缴费。",
  ])("%s", (line) => {
    expect(isJunkLine(line, END)).toBe(false);
    expect(isJunkLine(line, MIDDLE)).toBe(false);
  });

  it("keeps an app prompt's words in the middle of a body", () => {
    expect(isJunkLine("游客先下载景区客户端再入园", MIDDLE)).toBe(false);
  });
});

it("knows the headings of an appendix, not sentences that begin like them", () => {
  expect(["相关阅读：", "【延伸阅读】", "Related articles", "猜你喜欢"].every(startsAppendix)).toBe(true);
  expect(["相关阅读材料由镇图书馆提供", "推荐阅读他的第一本书"].some(startsAppendix)).toBe(false);
});
