/**
 * Posts of forum software, independent of host: the opening post first, then what may stand with it.
 * A row applies where its first selector matches.
 */
export const THREADS: readonly (readonly string[])[] = [
  // Discuz!
  ["td.t_f[id^='postmessage_']"],
  // phpwind
  [".tpc_content[id^='read_']"],
  // Homeland (Ruby China and its kin)
  [
    ".topic-detail .card-body.markdown",
    ".topic-detail h1",
    ".reply .infos .markdown",
    "[id^='reply-'] .infos .markdown",
  ],
  // V2EX
  [".topic_content", ".reply_content"],
];
