import { i18n } from "#i18n";
import type { LinkGroup } from "../../batch/link-group.ts";
import { siteOf } from "../../resource/canonical-uri.ts";
import { textLanguage } from "../text-language.ts";
import type { Picks } from "./picks.ts";

interface PickGroupProps {
  readonly group: LinkGroup;
  readonly open: boolean;
  readonly picks: Picks;
  readonly onPick: (uris: readonly string[], picked: boolean) => void;
}

/** Links that belong together, each with a box to tick, and one box for all. */
export function PickGroup({ group, open, picks, onPick }: PickGroupProps) {
  const uris = group.links.map(({ uri }) => uri);
  const ticked = uris.filter((uri) => picks.has(uri)).length;
  const name = group.name ?? i18n.t("batch.unnamedGroup");
  if (uris.length === 0) return null;
  return (
    <fieldset class="pick-group" data-testid="pick-group">
      <legend lang={textLanguage(group.name)}>{name}</legend>
      <label class="pick-all">
        <input
          type="checkbox"
          data-testid="pick-all"
          checked={ticked === uris.length}
          // A box can be shown half ticked by script alone.
          ref={(box) => void (box && (box.indeterminate = ticked > 0 && ticked < uris.length))}
          onChange={(event) => onPick(uris, event.currentTarget.checked)}
        />
        {i18n.t("batch.pickAll", { ticked, total: uris.length })}
      </label>
      <details open={open}>
        <summary>{i18n.t("batch.links")}</summary>
        <ul>
          {group.links.map((link, index) => (
            <li key={index}>
              <label>
                <input
                  type="checkbox"
                  data-testid="pick-link"
                  checked={picks.has(link.uri)}
                  onChange={(event) => onPick([link.uri], event.currentTarget.checked)}
                />
                <span lang={textLanguage(link.title)}>{link.title ?? link.uri}</span>{" "}
                <span class="hint">{siteOf(link.uri)}</span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}
