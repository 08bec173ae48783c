import type { KnownHosts, KnownMedium } from './known-hosts';

export interface KnownHost {
  readonly medium: KnownMedium;
  readonly source: string;
}

/** Who is behind a host, by its own entry or that of the nearest domain above it. */
export type FindKnownHost = (host: string) => KnownHost | undefined;

/** Endings of national sites: `google.de`, `google.co.jp`, `google.com.br`, but not `google.evil.example`. */
const NATIONAL_ENDING = /^(?:com|net|[a-z]{2}|(?:co|com|ne|or)\.[a-z]{2})$/;

const MAX_LABELS = 10;

export function createHostTable(hosts: KnownHosts): FindKnownHost {
  const byDomain = new Map<string, KnownHost>();
  /** Of `google.*`, by `google`. */
  const byName = new Map<string, KnownHost>();
  for (const [medium, sources] of Object.entries(hosts)) {
    for (const [source, names] of Object.entries(sources)) {
      for (const name of names) {
        const known = { medium: medium as KnownMedium, source };
        if (name.endsWith('.*')) byName.set(name.slice(0, -2), known);
        else byDomain.set(name, known);
      }
    }
  }

  return (host) => {
    let domain = host;
    for (let label = 0; label < MAX_LABELS; label += 1) {
      const dot = domain.indexOf('.');
      if (dot < 0) return undefined;
      const known = byDomain.get(domain);
      if (known) return known;
      const ending = domain.slice(dot + 1);
      const national = byName.get(domain.slice(0, dot));
      if (national && NATIONAL_ENDING.test(ending)) return national;
      domain = ending;
    }
    return undefined;
  };
}

/** Tests whether a host is the site's own: named in `siteHosts`, where `*.` stands for all subdomains. */
export function createSiteHosts(siteHosts: readonly string[]): (host: string) => boolean {
  const hosts = new Set<string>();
  const endings: string[] = [];
  for (const entry of siteHosts) {
    const host = entry.toLowerCase();
    if (host.startsWith('*.')) endings.push(host.slice(1));
    else hosts.add(host);
  }
  return (host) => hosts.has(host) || endings.some((ending) => host.endsWith(ending));
}
