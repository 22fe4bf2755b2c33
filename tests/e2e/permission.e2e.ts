import assert from "node:assert/strict";
import { NEWS_ARTICLE } from "../fixtures/sites/news-pages.ts";
import { clickWhenThere, marked, untilGone, untilText } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { popupSays } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import { letWatcherLook, presetSwitch, watchPreset } from "./harness/watchlist.ts";

inEachBrowser("a refused permission stays visible and can be given later", async (world) => {
  await world.browser.answerPrompts("refuse");
  const options = await world.browser.openExtensionPage("options.html");
  await clickWhenThere(options, presetSwitch("chinese-news"));
  // Headless Chromium leaves its prompt open, which is no answer: the rule is not on then.
  if (world.browser.name === "firefox")
    await untilText(options, marked("permission-needed"), /Permission needed/);
  const page = await world.browser.openPage(NEWS_ARTICLE.address);
  await letWatcherLook();
  assert.equal(await world.archive.countOf("captures"), 0);
  if (world.browser.name === "chromium") return;

  await popupSays(world, page, /Allow access to www\.thepaper\.cn/);
  await world.browser.answerPrompts("allow");
  await options.activate();
  await options.click(marked("action-allow"));
  await untilGone(options, marked("permission-needed"));
  await page.activate();
  await page.visit(NEWS_ARTICLE.address);
  await until(
    "the article is saved",
    () => world.archive.countOf("captures"),
    (count) => count === 1,
  );
});

inEachBrowser("access that was taken back is said to be missing, in options and popup", async (world) => {
  await watchPreset(world, "chinese-news");
  const options = await world.browser.openExtensionPage("options.html");
  await options.evaluate(() => chrome.permissions.remove({ origins: ["*://*.thepaper.cn/*"] }));
  await untilText(options, marked("permission-needed"), /Permission needed/);
  const page = await world.browser.openPage(NEWS_ARTICLE.address);
  await letWatcherLook();
  await popupSays(world, page, /Allow access to www\.thepaper\.cn/);
  assert.equal(await world.archive.countOf("captures"), 0);
});

inEachBrowser("the options say which rule an address meets", async (world) => {
  await watchPreset(world, "wechat");
  const options = await world.browser.openExtensionPage("options.html");
  await clickWhenThere(options, marked("test-address"));
  await options.type(marked("test-address"), "https://mp.weixin.qq.com/s/abc");
  await untilText(options, marked("test-answer"), /WeChat public accounts[\s\S]*All permissions/);
  await options.type(marked("test-address"), "https://notes.hewan.example/");
  await untilText(options, marked("test-answer"), /No rule matches/);
});
