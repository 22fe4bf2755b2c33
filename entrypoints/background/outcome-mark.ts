import { i18n } from "#i18n";
import type { BadgeMark } from "../../src/browser/action-badge.ts";
import type { Confidence } from "../../src/fate/fate.ts";
import type { Recognition } from "../../src/jobs/recognise-address.ts";
import type { SaveOutcome } from "../../src/messages/protocol.ts";
import { formatDate } from "../../src/ui/format-date.ts";
import { failureText } from "../../src/ui/texts/failure-text.ts";
import { refusalText } from "../../src/ui/texts/refusal-text.ts";
import { unsupportedText } from "../../src/ui/texts/unsupported-text.ts";

const GREEN = "#2e6b3a";
const RED = "#9c2b22";
const GREY = "#5c6670";
const AMBER = "#8a5a00";
const BLUE = "#2b5478";

/** The mark on the toolbar button after a save that no popup was open for. */
export function outcomeMark(outcome: SaveOutcome): BadgeMark {
  switch (outcome.kind) {
    case "saved":
      return { text: "✓", colour: GREEN, title: i18n.t("popup.justSaved") };
    case "already-saved":
      return { text: "✓", colour: GREEN, title: i18n.t("popup.alreadySaved") };
    case "cancelled":
      return { text: "", colour: GREY, title: i18n.t("popup.cancelled") };
    case "unsupported":
      return { text: "!", colour: GREY, title: unsupportedText(outcome.why).what };
    case "refused":
      return { text: "!", colour: GREY, title: refusalText(outcome.reason) };
    case "refused-notice":
      return { text: "!", colour: GREY, title: refusalText("notice") };
    case "failed":
      return {
        text: "!",
        colour: RED,
        title: i18n.t("popup.failed", { cause: failureText(outcome.cause).cause }),
      };
  }
}

type Look = Pick<BadgeMark, "text" | "colour"> & { readonly words: (date: string) => string };

const LOOKS: { readonly [state in Recognition["state"]]: { readonly [sure in Confidence]: Look } } = {
  saved: {
    confirmed: { text: "✓", colour: GREEN, words: (date) => i18n.t("badge.saved", { date }) },
    suspected: { text: "✓", colour: GREEN, words: (date) => i18n.t("badge.saved", { date }) },
  },
  restored: {
    confirmed: { text: "✓", colour: GREEN, words: (date) => i18n.t("badge.restored", { date }) },
    suspected: { text: "✓", colour: GREEN, words: (date) => i18n.t("badge.saved", { date }) },
  },
  edited: {
    confirmed: { text: "±", colour: AMBER, words: (date) => i18n.t("badge.edited", { date }) },
    suspected: { text: "±?", colour: AMBER, words: (date) => i18n.t("badge.editedSuspected", { date }) },
  },
  removed: {
    confirmed: { text: "✕", colour: RED, words: (date) => i18n.t("badge.removed", { date }) },
    suspected: { text: "✕?", colour: RED, words: (date) => i18n.t("badge.suspected", { date }) },
  },
  moved: {
    confirmed: { text: "→", colour: BLUE, words: (date) => i18n.t("badge.moved", { date }) },
    suspected: { text: "→", colour: BLUE, words: (date) => i18n.t("badge.moved", { date }) },
  },
};

/** A page that is saved, whichever of its addresses it was opened at. */
export function recognisedMark({ savedAt, state, confidence }: Recognition): BadgeMark {
  const { text, colour, words } = LOOKS[state][confidence];
  return { text, colour, title: words(formatDate(savedAt, new Date(), i18n.t("languageTag")).short) };
}

/** A script gave the tab another address: what was said of the one before is no longer true. */
export function plainMark(): BadgeMark {
  return { text: "", colour: GREY, title: i18n.t("extensionName") };
}

export function savingMark(): BadgeMark {
  return { text: "…", colour: GREY, title: i18n.t("popup.saving") };
}

/** After the background died: the record was complete. */
export function writtenMark(): BadgeMark {
  return { text: "✓", colour: GREEN, title: i18n.t("popup.justSaved") };
}

/** After the background died: nothing was written. */
export function interruptedMark(): BadgeMark {
  return { text: "!", colour: RED, title: i18n.t("popup.failed", { cause: i18n.t("failure.interrupted") }) };
}
