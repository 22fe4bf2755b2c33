import { isOutletName } from "./name-words.ts";

/** What a byline in a Latin or Cyrillic script begins with. */
const LEAD =
  /^(?:(?:story|written|posted|reported|published|submitted|words|text|article|analysis|opinion|review)\s+)?(?:by|von|par|por|di|door|av|af|od|автор|écrit par|escrito por|geschrieben von)(?:\s*:\s*|\s+)|^(?:authors?|autore?s?|autoren?|auteurs?|автор|text|words|byline)\s*:\s*/iu;

/** Where a list of names ends and what they do, for whom, or when, begins. */
const END =
  /\s*(?:\||•|·|\s[-–—/]\s|—|@\w|\(|\[|\bfor\s+(?=[A-Z])|\b(?:published|updated|posted|last modified|on\s+(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|follow|min read|\d{1,2}:\d\d|\d{4}|\d+\s+(?:min|hour|day|week))).*$/iu;

/** Between two names. */
const BETWEEN = /\s*[,;]\s*(?:and\s+)?|\s+(?:and|und|et|&|e|y|и|i|en|og|och|with)\s+/iu;

/** Words of jobs, desks and agencies: a part that holds one is no person. */
const NOBODY =
  /^(?:the|an?)\s|\b(?:staff|editors?|editorial|reporters?|correspondents?|writers?|columnists?|contributors?|journalists?|producers?|desk|team|bureau|agenc(?:y|ies)|press|news|media|magazine|times|post|tribune|herald|network|wire|service|admin(?:istrator)?|guest|anonymous|unknown|redaktion|redazione|rédaction|redacción|redaction|associated|reuters|afp|ap|dpa|cnn|bbc|studio|office|institute|university|follow|share|comments?|read|more|subscribe|sign)\b|https?:|[@<>{}\d]|www\./iu;

/** Small words inside names. */
const PARTICLE =
  /^(?:de|del|della|di|da|das|dos|du|van|von|der|den|ter|ten|la|le|el|al|bin|ibn|ben|y|e|af|av|zu|zur|st\.?|jr\.?|sr\.?|[ivx]{1,4})$/iu;

/**
 * Persons that a byline names, in writings that put spaces between given and family name: `By Ann Other
 * and Bo Ek, Staff Writers` gives both names. `loose` takes single words too, where the mark-up vouches
 * for a name. Empty when nothing reads like one.
 */
export function latinNames(byline: string, loose = false): readonly string[] {
  const bare = byline
    .replace(/[\s\u00A0]+/g, " ")
    .trim()
    .replace(LEAD, "")
    .replace(END, "");
  const parts = bare.split(BETWEEN).map((part) => part.replace(/^[\s.,:]+|[\s,:;]+$/g, ""));
  const names = parts.filter((part) => isLatinName(part, loose));
  // A byline that goes on in prose is none.
  return names.length > 0 && names.length <= 8 ? [...new Set(names)] : [];
}

function isLatinName(name: string, loose: boolean): boolean {
  if (name.length < 2 || name.length > 48 || NOBODY.test(name) || isOutletName(name)) return false;
  if (!/^[\p{L}\p{M}.'’‘\- ]+$/u.test(name)) return false;
  const words = name.split(" ");
  // Arabic, Hebrew and others write names without capitals: the mark-up has to vouch for them.
  if (!/[\p{Lu}\p{Ll}]/u.test(name)) return loose && words.length <= 5;
  if (words.length === 1) return loose;
  const proper = words.filter((word) => /^\p{Lu}/u.test(word));
  return (
    words.length <= 6 &&
    proper.length > 0 &&
    words.every((word) => /^(?:[dl]['’])?\p{Lu}/u.test(word) || PARTICLE.test(word))
  );
}
