/** The part of diff-match-patch 1.0.5 that is used; the package carries no types. */
declare module "diff-match-patch" {
  /** -1 removed, 0 same, 1 added. */
  type Operation = -1 | 0 | 1;
  export default class DiffMatchPatch {
    /** Seconds after which a diff is cut short; 0 = never. */
    Diff_Timeout: number;
    diff_main(older: string, newer: string, byLines?: boolean): [Operation, string][];
    diff_cleanupSemantic(diffs: [Operation, string][]): void;
  }
}
