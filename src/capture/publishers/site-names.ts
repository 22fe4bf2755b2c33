/**
 * Names under which sites are cited, by domain: the outlet when a byline names none. A page's own title
 * often ends with a channel or a slogan instead.
 */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["163.com", "网易"], ["sohu.com", "搜狐网"], ["ifeng.com", "凤凰网"], ["sina.com.cn", "新浪网"], ["sina.cn", "新浪网"], ["toutiao.com", "今日头条"],
  ["thepaper.cn", "澎湃新闻"], ["jiemian.com", "界面新闻"], ["caixin.com", "财新网"], ["yicai.com", "第一财经"], ["guancha.cn", "观察者网"], ["bjnews.com.cn", "新京报"],
  ["people.com.cn", "人民网"], ["people.cn", "人民网"], ["xinhuanet.com", "新华网"], ["news.cn", "新华网"], ["gmw.cn", "光明网"], ["chinanews.com", "中国新闻网"], ["chinanews.com.cn", "中国新闻网"],
  ["cctv.com", "央视网"], ["cnr.cn", "央广网"], ["china.com.cn", "中国网"], ["youth.cn", "中国青年网"], ["huanqiu.com", "环球网"], ["cankaoxiaoxi.com", "参考消息"], ["chinadaily.com.cn", "中国日报网"],
  ["qdaily.com", "好奇心日报"], ["huxiu.com", "虎嗅网"], ["36kr.com", "36氪"], ["ithome.com", "IT之家"], ["csdn.net", "CSDN"], ["39.net", "39健康网"], ["1905.com", "1905电影网"], ["caijing.com.cn", "财经网"],
  ["eastmoney.com", "东方财富网"], ["stcn.com", "证券时报网"], ["hexun.com", "和讯网"], ["rednet.cn", "红网"], ["voc.com.cn", "华声在线"], ["southcn.com", "南方网"], ["qlwb.com.cn", "齐鲁晚报"],
  ["qingdaonews.com", "青岛新闻网"], ["dailyqd.com", "青岛日报"], ["jxnews.com.cn", "大江网"], ["dzwww.com", "大众网"], ["zjol.com.cn", "浙江在线"], ["21jingji.com", "21世纪经济报道"], ["cnstock.com", "上海证券报"], ["cyol.com", "中青在线"], ["ce.cn", "中国经济网"], ["legaldaily.com.cn", "法治网"], ["stdaily.com", "中国科技网"], ["eastday.com", "东方网"], ["dahe.cn", "大河网"], ["cnhubei.com", "荆楚网"], ["cjn.cn", "长江网"], ["gxnews.com.cn", "广西新闻网"], ["cqnews.net", "华龙网"], ["hebnews.cn", "河北新闻网"], ["globaltimes.cn", "Global Times"], ["360kuai.com", "快资讯"], ["scol.com.cn", "四川在线"], ["readhub.cn", "Readhub"], ["zaobao.com", "联合早报"], ["zaobao.com.sg", "联合早报"],
  ["bbc.com", "BBC"], ["voachinese.com", "美国之音"], ["rfa.org", "自由亚洲电台"], ["dw.com", "德国之声"], ["rfi.fr", "法国国际广播电台"], ["cna.com.tw", "中央社"], ["epochtimes.com", "大纪元"], ["chinadigitaltimes.net", "中国数字时代"],
]); // prettier-ignore

/** The name of a site by its host; `null` for sites that are not listed. */
export function siteNameOf(hostname: string): string | null {
  const labels = hostname.split(".");
  for (let from = 0; from < labels.length - 1; from++) {
    const name = NAMES.get(labels.slice(from).join("."));
    if (name) return name;
  }
  return null;
}
