import { accountHosts } from "../../../src/resource/account-hosts.ts";
import { watchPreset as findPreset } from "../../../src/resource/watch-presets.ts";
import type { WatchPreset } from "../../../src/resource/watch-presets.ts";
import type { RuleInput } from "../../../src/ui/options/new-rule.ts";
import type { PageDriver } from "../drivers/browser-driver.ts";
import { clickWhenThere, marked } from "./elements.ts";
import { pause, until } from "./until.ts";
import type { World } from "./world.ts";

/** Longer than a watched page rests before it is read, looked at again and saved, on a busy machine too. */
const WATCHER_MS = 2_500;

/**
 * Lets every watched page that is open say what it has to say: needed to prove that nothing is saved.
 * Only where nothing else can be awaited.
 */
export function letWatcherLook(): Promise<void> {
  return pause(WATCHER_MS);
}

export function presetSwitch(id: WatchPreset["id"]): string {
  return `${marked(`preset-${id}`)} ${marked("rule-switch")}`;
}

/** Switches a preset on in the options, access granted, and waits until its sites are watched. */
export async function watchPreset(world: World, id: WatchPreset["id"]): Promise<void> {
  await world.browser.answerPrompts("allow");
  const options = await world.browser.openExtensionPage("options.html");
  await clickWhenThere(options, presetSwitch(id));
  await untilWatched(options, findPreset(id)?.hosts ?? []);
  await options.close();
}

/** Adds a rule for a domain in the options, access granted. */
export function addDomainRule(world: World, domain: string, effect: "include" | "exclude"): Promise<void> {
  return addRule(world, { kind: "domain", value: domain, effect });
}

/** Fills the options' form for one more rule, access granted, and waits until it is stored and obeyed. */
export async function addRule(
  world: World,
  { kind, value = "", words = "", effect = "include" }: Partial<RuleInput> & Pick<RuleInput, "kind">,
): Promise<void> {
  await world.browser.answerPrompts("allow");
  const options = await world.browser.openExtensionPage("options.html");
  const before = await world.archive.countOf("watchRules");
  await clickWhenThere(options, marked("rule-words"));
  await choose(options, marked("rule-kind"), kind);
  await choose(options, marked("rule-effect"), effect);
  if (value) await options.type(marked("rule-value"), value);
  if (words) await options.type(marked("rule-words"), words);
  await options.click(marked("add-rule-submit"));
  await until(
    `the rule for ${value} ${words} is stored`,
    () => world.archive.countOf("watchRules"),
    (count) => count === before + 1,
  );
  if (effect === "include") await untilWatched(options, watchedHosts(kind, value));
  await options.close();
}

/** The hosts that a rule of this kind has watched by itself. */
function watchedHosts(kind: RuleInput["kind"], value: string): readonly string[] {
  if (kind === "wechat-account") return accountHosts("wechat").hosts;
  if (kind === "weibo-account") return accountHosts("weibo").hosts;
  return kind === "domain" ? [value] : [];
}

/** Picks an option of a drop-down list, which no driver can click. */
function choose(page: PageDriver, selector: string, value: string): Promise<void> {
  return page.evaluate(
    (wanted: string, option: string) => {
      const list = document.querySelector<HTMLSelectElement>(wanted);
      if (!list) throw new Error(`${wanted} is not there`);
      list.value = option;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    },
    selector,
    value,
  );
}

/** Waits until pages of all these hosts get the watcher: only then is the options page done with the rule. */
function untilWatched(ownPage: PageDriver, hosts: readonly string[]): Promise<unknown> {
  return until(
    `the watcher is registered for ${hosts.join(", ")}`,
    () =>
      ownPage.evaluate(async () => {
        const scripts = await chrome.scripting.getRegisteredContentScripts();
        return scripts.flatMap(({ matches }) => matches ?? []);
      }),
    (matches) => hosts.every((host) => matches.some((match) => match.includes(host))),
  );
}
