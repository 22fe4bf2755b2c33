import type { JunkRow } from "./junk-lines.ts";

/** Boilerplate of sites that are not written in Chinese characters; see `junk-lines.ts`. */
export const JUNK_ABROAD: readonly JunkRow[] = [
  { where: "anywhere", line: /^(?:Advertisement|Sponsored|Read more|Share this( article| on \w+)?|Related: .{10,140}|Sign up .{0,80}|Continue reading|Story continues( below advertisement)?|CLICK HERE TO GET THE .{2,30} APP)$/i },
  { where: "anywhere", line: /^(?:Thanks for reading .{2,80}|.{2,60} is a reader-supported publication)[.!].{0,140}(?:subscrib|support).{0,120}$/i },
  { where: "anywhere", line: /^(?:Discover more from|Get more from) .{2,60}$|^For more .{2,30} coverage(?:[:,].{0,60})?$/i },
  { where: "edge", line: /^(?:Share|Subscribe(?: now)?|Leave a comment|\d*\s*Comments?|Discussion about this post|Follow (?:us|.{2,30} on (?:X|Twitter|Facebook|Instagram)).{0,60})$/i },
  { where: "edge", line: /^(?:©|Copyright\b).{0,120}$|^.{0,60}All Rights Reserved.{0,60}$/i },
  { where: "edge", line: /^Tags?\s*:.{0,80}$|^[-—=\s]*(?:THE\s*END|END)[-—=\s]*$/i },
  { where: "anywhere", line: /^(?:Подпишитесь|Подписывайтесь) на .{2,80}$/iu },
  { where: "anywhere", line: /^(?:Regístrate|Suscríbete) .{2,80}$|^Sigue toda la información .{2,160}$/iu },
  { where: "anywhere", line: /^(?:Inscrivez-vous|Abonnez-vous|S[’']inscrire|S[’']abonner)(?: .{2,80})?$/iu },
  { where: "edge", line: /^Dieses Thema im Programm:.{10,220}$|^(?:Newsletter )?(?:abonnieren|bestellen)$/iu },
  { where: "edge", line: /^المصدر\s*:\s*.{2,60}$/u },
]; // prettier-ignore
