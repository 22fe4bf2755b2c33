/**
 * Bodies of the content management systems that Chinese sites run on, independent of host, most telling
 * first. A family is named where it is known; all were seen on public pages (November 2026 at the latest).
 */
export const CONTENT_CONTAINERS: readonly string[] = [
  // TRS WCM and IDS: ministries, provinces, counties, party papers
  ".TRS_Editor", "#TRS_Editor", ".TRS_UEDITOR", ".trs_editor_view", ".trs_web", ".view.TRS_UEDITOR", "#UCAP-CONTENT", "ucapcontent", ".Custom_UnionStyle", ".pages_content",
  // Visionsoft (VSB) and WebPlus: universities, hospitals
  "#vsb_content", "#vsb_content_2", "#vsb_content_500", "[id^='vsb_content']", ".v_news_content", ".wp_articlecontent",
  // Hanweb (JCMS/JPAAS), Founder (方正翔宇, 畅享), Dayang: government clouds and newspapers
  "#zoom", "#Zoom", "#ozoom", "#zoomcon", "#founder-content", "founder-content", ".bt_content", "#BodyLabel", "#js-content", "#fontzoom",
  // people.com.cn, xinhuanet, gmw and their local editions
  "#rwb_zw", ".rm_txt_con", "#p_content", ".text_con .text", ".box_con", ".show_text", "#detailContent", "#detail", "#p-detail", "#content_main", ".u-mainText", "#contentMain", "#articleContent",
  // portals
  "#artibody", "#article_content .artical-main-content", "#endText", ".post_text", ".post_body", "#ArticleContent", "#Cnt-Main-Article-QQ", ".content-article", "#mp-editor", "#main_content", ".main_content .text", "#js_content", ".article-holder", "#article-container",
  // newsletters (Substack)
  ".available-content .body.markup",
  // single outlets whose container's name is theirs alone
  "#Main_Content_Val", "#paragraph", ".articleDetailContent", "#storytext", ".wsw", "#artbody", "#content_area", ".content_area", "#contentStr", ".txtContent", ".syl-page-article", ".tt-article-content", ".all-txt", ".articalContent", ".article-content-rawhtml", "#article_inbox .post_text", "#articleText", "#text_content", ".nr_con", ".neirong", "#multi-text", ".m-txt", ".page_text", ".news-con", "#abody", "#mainCon", "#docContent", "#articleBox", "#ctrlfscont", "#chan_newsDetail", ".contTxt", "#tempNewsContentDiv", ".cnt_bd", "#main_text", ".contenttxt", "#new_message_id", ".container-text", ".main-article-content",
  // names that mean the body and nothing else
  "[itemprop='articleBody']", "#ContentBody", "#articleBody", "#article-body", ".article-body", ".article_body", "#artContent", "#article_content", "#article-content", ".article-content", ".article_content", ".articleContent", ".article__content", ".artcontent", ".art_content", "#newscontent", "#news_content", ".news_content", ".news-content", ".newsContent", ".detail-content", ".detail_content", ".details-content", ".con_txt", ".content_txt", ".txt_con", ".TextContent", ".entry-content", ".post-content", ".rich_media_content", ".caas-body", ".contentText", "#content_text", "#cont_1_1_2 .left_zw", ".left_zw", "#contentText", "#content-text",
]; // prettier-ignore
