import { i18n } from "#i18n";
import { WATCH_PRESETS } from "../../resource/watch-presets.ts";
import type { WatchPreset } from "../../resource/watch-presets.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { RuleSwitch } from "./rule-switch.tsx";

/** The lists that come with Ironpot, each a switch. */
export function PresetList({ rules }: { readonly rules: readonly WatchRule[] }) {
  return (
    <section aria-labelledby="presets-heading">
      <h3 id="presets-heading">{i18n.t("options.presets")}</h3>
      <ul class="rules" data-testid="presets">
        {WATCH_PRESETS.map((preset) => (
          <li key={preset.id} data-testid={`preset-${preset.id}`}>
            <RuleSwitch rule={presetRule(preset, rules)} rules={rules}>
              <p class="hint">{NOTES[preset.id]()}</p>
            </RuleSwitch>
            <PresetHosts preset={preset} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const NOTES: { readonly [id in WatchPreset["id"]]: () => string } = {
  wechat: () => i18n.t("options.wechatNote"),
  "chinese-news": () => i18n.t("options.chineseNewsNote"),
};

/** A preset that was never switched on has no row yet. */
function presetRule(preset: WatchPreset, rules: readonly WatchRule[]): WatchRule {
  const stored = rules.find((rule) => rule.id === preset.id);
  if (stored) return stored;
  const target = { kind: "preset", preset: preset.id } as const;
  return { id: preset.id, effect: "include", target, enabled: false, createdAt: new Date().toISOString() };
}

function PresetHosts({ preset }: { readonly preset: WatchPreset }) {
  return (
    <details class="hosts">
      <summary>{i18n.t("options.presetHosts", preset.hosts.length)}</summary>
      <p class="host-list">{preset.hosts.join(", ")}</p>
      <p class="host-list">{i18n.t("options.imageHosts", { hosts: preset.imageHosts.join(", ") })}</p>
    </details>
  );
}
