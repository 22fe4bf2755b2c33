import { i18n } from "#i18n";

/** What is stored, and that nothing is sent: the same promises as docs/privacy.md, in short. */
export function PrivacyNote() {
  return (
    <section aria-labelledby="privacy-heading" class="privacy">
      <h2 id="privacy-heading">{i18n.t("options.privacy")}</h2>
      <ul>
        <li>{i18n.t("options.privacyStored")}</li>
        <li>{i18n.t("options.privacySent")}</li>
        <li>{i18n.t("options.privacyCheck")}</li>
        <li>{i18n.t("options.privacyServer")}</li>
        <li>{i18n.t("options.privacyPrivate")}</li>
      </ul>
    </section>
  );
}
