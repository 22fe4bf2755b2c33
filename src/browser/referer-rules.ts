import { browser } from "wxt/browser";
import { PRIVATE_HOP_RULES } from "./private-hop-rules.ts";

type Update = Parameters<typeof browser.declarativeNetRequest.updateSessionRules>[0];
type Rule = NonNullable<Update["addRules"]>[number];

/** Gives requests of ours a Referer, each only for as long as it takes. */
export interface RefererRules {
  /** Runs `work` while requests of ours to `uri`'s host carry this Referer. */
  readonly during: <Result>(uri: string, referer: string, work: () => Promise<Result>) => Promise<Result>;
}

interface Lease {
  readonly id: number;
  readonly added: Promise<void>;
  holders: number;
}

/**
 * `fetch` may not set a Referer of another site; a session rule may (docs/adr/0301). A host has one rule
 * for each article's origin, shared by the requests that run at the same time. Rules outlive the
 * background, so those of one that died are removed before the first of this one is added.
 */
export function createRefererRules(): RefererRules {
  const leases = new Map<string, Lease>();
  const cleared = removeLeftRules();
  // Reported where a rule is wanted; a background that wants none is not harmed.
  cleared.catch(() => {});
  let nextId = 1;

  const add = (rule: Rule): Lease => ({
    id: rule.id,
    added: cleared.then(() => update({ addRules: [rule] })),
    holders: 0,
  });
  const take = async (uri: string, referer: string): Promise<void> => {
    const key = keyOf(uri, referer);
    const lease = leases.get(key) ?? add(refererRule(nextId++, uri, referer));
    leases.set(key, lease);
    lease.holders++;
    await lease.added;
  };
  const give = async (uri: string, referer: string): Promise<void> => {
    const key = keyOf(uri, referer);
    const lease = leases.get(key);
    if (!lease || --lease.holders > 0) return;
    leases.delete(key);
    await update({ removeRuleIds: [lease.id] });
  };
  return {
    during: async (uri, referer, work) => {
      try {
        await take(uri, referer);
        return await work();
      } finally {
        await give(uri, referer);
      }
    },
  };
}

function keyOf(uri: string, referer: string): string {
  return `${new URL(uri).host} ${referer}`;
}

async function removeLeftRules(): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  const left = rules.filter(({ id }) => id < PRIVATE_HOP_RULES);
  if (left.length > 0) await update({ removeRuleIds: left.map(({ id }) => id) });
}

async function update(change: Update): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules(change);
}

/**
 * Only requests without a tab (`-1`), only those that this extension's own background starts (a site's
 * service worker has no tab either), and only those to this very host, subdomains not included.
 */
export function refererRule(id: number, uri: string, referer: string): Rule {
  return {
    id,
    action: {
      type: "modifyHeaders",
      requestHeaders: [{ header: "referer", operation: "set", value: referer }],
    },
    condition: {
      regexFilter: `^https?://${new URL(uri).host.replace(/[.[\]]/g, "\\$&")}/`,
      initiatorDomains: [new URL(browser.runtime.getURL("/popup.html")).hostname],
      tabIds: [-1],
      resourceTypes: ["xmlhttprequest"],
    },
  };
}
