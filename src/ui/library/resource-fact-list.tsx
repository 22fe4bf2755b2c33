import { i18n } from "#i18n";
import type { ComponentChildren } from "preact";
import type { OriginalResource } from "../../resource/original-resource.ts";
import { DateText } from "../components/date-text.tsx";
import { textLanguage } from "../text-language.ts";

interface ResourceFactListProps {
  readonly resource: OriginalResource;
  readonly author: string | null;
}

/** Who published an article, where and when. */
export function ResourceFactList({ resource, author }: ResourceFactListProps) {
  return (
    <dl class="fact-list">
      {resource.outlet && (
        <Fact term={i18n.t("library.outlet")}>
          <span lang={textLanguage(resource.outlet)}>{resource.outlet}</span>
        </Fact>
      )}
      {author && (
        <Fact term={i18n.t("library.author")}>
          <span lang={textLanguage(author)}>{author}</span>
        </Fact>
      )}
      {resource.publishedAt && (
        <Fact term={i18n.t("library.published")}>
          <DateText iso={resource.publishedAt} />
        </Fact>
      )}
      <Fact term={i18n.t("library.address")}>
        <OriginalLink uri={resource.uri} />
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Leaves the archive: the site is told neither where the reader comes from nor handed our window. */
function OriginalLink({ uri }: { readonly uri: string }) {
  if (!/^https?:\/\//i.test(uri)) return <span class="address">{uri}</span>;
  return (
    <a
      class="address"
      href={uri}
      target="_blank"
      rel="noreferrer noopener"
      title={i18n.t("resource.openOriginal")}
    >
      {uri}
    </a>
  );
}
