import { isAccountId } from "./account-identity.ts";
import type { AccountIdentity, AccountPlatform } from "./account-identity.ts";
import { foldScript } from "./fold-script.ts";

/** Whether `wanted` (an id, else a name) is this account. A name is compared across scripts and widths. */
export function isAccount(
  platform: AccountPlatform,
  wanted: string,
  account: AccountIdentity | null,
): boolean {
  if (account?.platform !== platform) return false;
  if (isAccountId(platform, wanted)) return account.ids.includes(wanted);
  return account.name !== null && foldScript(account.name).trim() === foldScript(wanted).trim();
}
