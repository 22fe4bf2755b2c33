/** Words that names of outlets, accounts and offices are made of. */
const OUTLET =
  /(?:报|報|网|網|社|电视台|电台|卫视|杂志|周刊|週刊|月刊|新闻|新聞|客户端|在线|频道|中心|融媒|传媒|视频|发布|官方|资讯|财经|科技|观察|研究院|研究所|委员会|委|政府|局|厅|办公室|办事处|办|公安|法院|检察院|纪检|监察|宣传部|党委|支部|大学|学院|学会|协会|联合会|医院|公司|集团|银行|之家|汇|號|号|日报|头条|News|Times|Post|Daily|Press|Media|Reuters|BBC|\.com|\.cn|(?:报|網|网|新闻)APP)$/iu;

const CONTROL =
  /^(?:手机|个人|创作|开发者|全部|更多|热门|最新|下载|打开|返回|意见|帮助|客服|会员|Android|iOS|iPhone)/iu;

const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮储靳段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀尚农温别庄晏柴瞿阎慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾沙鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付欧涂佟覃宛鲜佘";

/** The same in the writing of Taiwan and Hong Kong, where it differs. */
const TRADITIONAL =
  "趙錢孫馮陳衛蔣韓楊許呂張嚴謝鄒竇雲蘇範魯韋馬鳳湯滕羅畢鄔樂時齊顧黃蕭談龐項賈婁顏鍾駱樊萬盧經應諸鈕龔陸榮鄧鬱單車溫習魚廣歐龍葉劉吳鄭勞陽蘭關遊簡饒莊許貝戴閻紀賴駱傅賀熊塗廖";

const COMPOUND =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|长孙|端木|独孤|南宫)\p{Script=Han}{1,2}$/u;

const SURNAME = new Set(SURNAMES + TRADITIONAL);

/** Whether a name reads like that of an outlet, an account or an office. */
export function isOutletName(name: string): boolean {
  const bare = name.replace(/[\]】》)）\s]+$/u, "");
  const word = OUTLET.exec(bare)?.[0];
  // "新闻" or "客户端" alone is a button; "某某新闻" is a name.
  return (
    word !== undefined &&
    bare.length >= 3 &&
    bare.length <= 24 &&
    !CONTROL.test(bare) &&
    (word.length < bare.length || word.length >= 4)
  );
}

/** Words of controls and headings that begin like a surname. */
const WORD =
  /^(?:向[前后左右上下]|安全|方便|高清|高级|全部|平台|时间|时政|时评|关于|关注|关闭|简介|简体|段落|金融|金额|经济|经营|国际|国内|国家|文化|文章|文字|文件|水利|农业|农村|农民|广告|广东|广西|江苏|江西|山东|山西|云南|海南|河南|河北|湖南|湖北|贵州|常见|常用|应用|应急|通知|通告|通讯员?|毛利|成功|成长|明天|明星|平安|黄金|白银|马上|于此|和平|计算|强国|支持|管理|左侧|右侧|相关|查看|查询|上下|温馨|空间|都市|党建|党员|牛市|万元|东方|司法|曲艺|华人|单位|关键[词字]|关键|史话|祝福|解读|解放|钱包|周边|周末|周刊|步骤|程序|房产|房屋|家居|车市|养生|居民|区块链|后台|公告|公开|關[於閉注鍵]|時[間政評]|經[濟營]|廣[告東西]|應[用急]|馬上|簡[介體]|溫馨|單[位元]|雲[南端]|萬元|談話|紀[念錄]|車市|龍頭|陽光|習慣|許多|張貼|遊[戲記覽]|項目|樂活|諸多|莊嚴|勞[工動]|歐[洲美盟]|蘇州|黃金|東方網|东方网)$/u;

/** Whether a name reads like a Chinese person's: a surname and one or two characters. */
export function isPersonName(name: string): boolean {
  return (
    ((/^[\p{Script=Han}]{2,3}$/u.test(name) && SURNAME.has(name[0] ?? "")) || COMPOUND.test(name)) &&
    !WORD.test(name) &&
    // Places: 江西省, 常山县.
    !/.[省市县區区镇鎮乡]$/u.test(name) &&
    !isOutletName(name)
  );
}
