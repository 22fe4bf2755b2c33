export interface AccessDeps {
  readonly now: () => Date;
  readonly originOf: (uri: string) => string;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  readonly hostsWithoutAccess: () => Promise<string[]>;
  readonly wakeHosts: (hosts: readonly string[], now: Date) => Promise<void>;
}

/** Makes those articles due again that rested for lack of an access which is there by now. */
export async function wakeGranted(deps: AccessDeps): Promise<void> {
  const hosts = await deps.hostsWithoutAccess();
  const originOfHost = (host: string): string => deps.originOf(`https://${host}/`);
  const missing = new Set(await deps.missingOrigins(hosts.map(originOfHost)));
  const granted = hosts.filter((host) => !missing.has(originOfHost(host)));
  if (granted.length > 0) await deps.wakeHosts(granted, deps.now());
}
