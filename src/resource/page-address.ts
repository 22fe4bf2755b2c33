/** An address without a jump within its page. A route behind `#/` or `#!` is another page, and stays. */
export function pageAddress(uri: string): string {
  return uri.replace(/#(?![!/]).*$/s, "");
}
