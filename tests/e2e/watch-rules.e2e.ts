import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { html } from "../../scripts/serve/routes.ts";
import { BLOG_ARTICLE, blogPage } from "../fixtures/sites/blog-pages.ts";
import { WECHAT_ARTICLE, wechatPage } from "../fixtures/sites/wechat-pages.ts";
import type { PageDriver } from "./drivers/browser-driver.ts";
import { clickWhenThere, marked, untilGone, untilText } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { settledAnswer } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import { addRule, letWatcherLook } from "./harness/watchlist.ts";
import type { World } from "./harness/world.ts";

/** The blog's other story, which says nothing of ledgers. */
const OTHER_ARTICLE = {
  ...BLOG_ARTICLE,
  address: "https://notes.hewan.example/2024/08/ferry.html",
  title: "渡口的最后一班船",
  paragraphs: BLOG_ARTICLE.paragraphs.map((text) => text.replaceAll(/账/g, "信")),
};

async function untilSaved(world: World, addresses: readonly string[]): Promise<void> {
  await until(
    `${addresses.length} articles are saved`,
    () => world.archive.countOf("resources"),
    (count) => count >= addresses.length,
  );
  const saved = (await world.archive.rows("resources")).map(({ uri }) => uri);
  assert.deepEqual(saved.sort(), [...addresses].sort());
}

/** What the popup answers to "Why?" on a page. */
async function askWhy(world: World, page: PageDriver): Promise<string> {
  const popup = await world.browser.openPopup(page);
  await settledAnswer(popup);
  await clickWhenThere(popup, `${marked("why")} summary`);
  const text = await untilText(popup, marked("why"), /\n/);
  await popup.close();
  return text;
}

inEachBrowser(
  "a rule for words saves only what has them, in either script; the popup says why",
  async (world) => {
    world.sites.routes.set(OTHER_ARTICLE.address, html(blogPage(OTHER_ARTICLE)));
    await addRule(world, { kind: "domain", value: "hewan.example", words: "帳本 AND 舊帳 NOT 小說" });
    const other = await world.browser.openPage(OTHER_ARTICLE.address);
    await letWatcherLook();
    for (const table of ["resources", "captures", "payloads", "journal"] as const)
      assert.equal(await world.archive.countOf(table), 0, `${table} after a page that nobody wants`);
    assert.match(
      await askWhy(world, other),
      /not saved[\s\S]*Save: hewan\.example[\s\S]*missing: 帳本 · 舊帳/,
    );
    const page = await world.browser.openPage(BLOG_ARTICLE.address);
    await untilSaved(world, [BLOG_ARTICLE.address]);
    assert.match(await askWhy(world, page), /was this saved[\s\S]*by the rule: hewan\.example[\s\S]*holds/);
  },
);

inEachBrowser("a rule for an account saves its articles and no others", async (world) => {
  const stranger = {
    ...WECHAT_ARTICLE,
    address: "https://mp.weixin.qq.com/s/StrangerArticle01",
    outlet: "另一个号",
  };
  const served = wechatPage({ ...stranger, address: WECHAT_ARTICLE.address })
    .replaceAll("MzA5OTAwMDAwMQ==", "MzA5OTAwMDAwOQ==")
    .replaceAll("gh_0a1b2c3d4e5f", "gh_ffffffffffff");
  world.sites.routes.set(stranger.address, html(served));
  await addRule(world, { kind: "wechat-account", value: "gh_0a1b2c3d4e5f" });
  const page = await world.browser.openPage(stranger.address);
  assert.match(await askWhy(world, page), /WeChat account gh_0a1b2c3d4e5f[\s\S]*another account/);
  await world.browser.openPage(WECHAT_ARTICLE.address);
  await untilSaved(world, [WECHAT_ARTICLE.address]);
  const [capture] = await world.archive.rows("captures");
  assert.deepEqual(capture?.account, {
    platform: "wechat",
    ids: ["gh_0a1b2c3d4e5f", "MzA5OTAwMDAwMQ=="],
    name: WECHAT_ARTICLE.outlet,
  });
});

inEachBrowser("a file of rules is shown before it is stored, then obeyed", async (world) => {
  await addRule(world, { kind: "domain", value: "elsewhere.example" });
  const row = (id: string, domain: string, more: object = {}) => ({
    ...{ id, effect: "include", target: { kind: "domain", domain }, enabled: true },
    createdAt: "2026-01-01T00:00:00.000Z",
    ...more,
  });
  const rules = [row("a", "hewan.example"), row("b", "elsewhere.example"), row("c", "cn")];
  const file = join(world.browser.downloadsDir, "rules.json");
  writeFileSync(file, JSON.stringify({ format: "ironpot-watch-rules", version: 1, rules }));
  const options = await world.browser.openExtensionPage("options.html");
  await untilText(options, marked("own-rules"), /elsewhere/);
  await options.chooseFile(marked("rules-import"), file);
  const plan = await untilText(
    options,
    marked("rules-plan"),
    /will ask for access to: \*:\/\/\*\.hewan\.example/,
  );
  assert.match(
    plan,
    /New: 1[\s\S]*hewan\.example[\s\S]*Changed: 0[\s\S]*Already here: 1[\s\S]*Refused: 1[\s\S]*rules\[2\]\.target/,
  );
  assert.equal(await world.archive.countOf("watchRules"), 1);
  await options.activate();
  await options.click(marked("rules-take"));
  await untilText(options, marked("rules-file-state"), /1 new, 0 changed/);
  await untilGone(options, marked("rules-plan"));
  await options.close();
  await world.browser.openPage(BLOG_ARTICLE.address);
  await untilSaved(world, [BLOG_ARTICLE.address]);
});

inEachBrowser(
  "a wrong rule for words is explained where it is typed, and a text can be tried",
  async (world) => {
    await addRule(world, { kind: "domain", value: "hewan.example", words: "砸锅卖铁" });
    const options = await world.browser.openExtensionPage("options.html");
    await clickWhenThere(options, marked("rule-words"));
    await options.type(marked("rule-words"), "财政 AND (债务");
    await options.type(marked("rule-value"), "example.cn");
    await options.click(marked("add-rule-submit"));
    await untilText(options, marked("words-hint"), /bracket.*character 8/);
    await options.type(marked("test-address"), "notes.hewan.example/a");
    await untilText(options, marked("test-answer"), /Depends on the article/);
    await options.type(marked("test-text"), "某區砸鍋賣鐵");
    await untilText(options, marked("test-answer"), /Saved automatically by: hewan\.example/);
  },
);
