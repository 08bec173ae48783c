import type { SeenRequest } from '../seen-request';
import { CLICK_IDS, type ClickId } from './click-ids';
import { findVisitedPage, type HostKnowledge, hostOf, parseUrl, type VisitedPage } from './visited-page';

/** How a visitor came to the page. */
export interface Arrival {
  readonly referrer?: string;
  readonly referrerHost?: string;
  readonly medium?: Medium;
  readonly source?: string;
  readonly utm: Readonly<Partial<Record<UtmPart, string>>>;
  readonly clickIds: readonly string[];
}

export type Medium = 'search' | 'social' | 'mail' | 'assistant' | 'internal' | 'referral' | 'direct' | 'campaign';

export const UTM_PARTS = ['source', 'medium', 'campaign', 'term', 'content'] as const;
export type UtmPart = (typeof UTM_PARTS)[number];

const MAX_UTM_LENGTH = 256;

/** `utm_medium=email` is a mail, whoever sent it; so is a source's own medium. Anything else tagged is a campaign. */
const MEDIUM_BY_UTM: Readonly<Record<string, Medium | undefined>> = {
  email: 'mail',
  'e-mail': 'mail',
  mail: 'mail',
  newsletter: 'mail',
  social: 'social',
  organic: 'search',
};

/**
 * A campaign's own words come first, because whoever tagged the link knows best; then the referrer. Silence is not
 * "direct": only a frontend that says there is no referrer (an empty `X-Visitor-Referrer`) makes it so, and without a word
 * the way is unknown.
 */
export function findArrival(
  request: SeenRequest,
  hosts: HostKnowledge
): { readonly page: VisitedPage; readonly arrival: Arrival } {
  const { page, passedOnReferrer } = findVisitedPage(request, hosts);
  const announced = request.headers['x-visitor-referrer']?.trim() ?? passedOnReferrer;
  const url = parseUrl(announced);
  const host = url && hostOf(url);
  const utm = readUtm(page.query);
  const clickIds = CLICK_IDS.filter(({ parameter }) => parameter in page.query);
  const arrival = {
    referrer: url && host ? `${url.protocol}//${url.host}${url.pathname}` : undefined,
    referrerHost: host,
    ...(fromTags(utm, clickIds) ?? fromReferrer(announced, { host, page, hosts })),
    utm,
    clickIds: clickIds.map(({ parameter }) => parameter),
  };
  return { page, arrival };
}

type Way = Pick<Arrival, 'medium' | 'source'>;

function fromTags(utm: Arrival['utm'], clickIds: readonly ClickId[]): Way | undefined {
  const paid = clickIds.find(({ isPaid }) => isPaid);
  if (utm.source === undefined && utm.medium === undefined && utm.campaign === undefined && !paid) return undefined;
  const medium = utm.medium?.toLowerCase() ?? '';
  return {
    medium: (!paid && Object.hasOwn(MEDIUM_BY_UTM, medium) ? MEDIUM_BY_UTM[medium] : undefined) ?? 'campaign',
    source: utm.source?.toLowerCase() ?? paid?.source,
  };
}

function fromReferrer(
  announced: string | undefined,
  { host, page, hosts }: { host: string | undefined; page: VisitedPage; hosts: HostKnowledge }
): Way {
  if (announced === '') return { medium: 'direct' };
  if (host === undefined) return {};
  if (host === page.host || hosts.isSiteHost(host)) return { medium: 'internal' };
  return hosts.findKnownHost(host) ?? { medium: 'referral', source: host.replace(/^www\./, '') };
}

function readUtm(query: Readonly<Record<string, string>>): Arrival['utm'] {
  const utm: Partial<Record<UtmPart, string>> = {};
  for (const part of UTM_PARTS) {
    const value = query[`utm_${part}`]?.trim();
    if (value && value.length <= MAX_UTM_LENGTH) utm[part] = value;
  }
  return utm;
}
