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

const UTM_PARAMETERS: Readonly<Record<UtmPart, string>> = {
  source: 'utm_source',
  medium: 'utm_medium',
  campaign: 'utm_campaign',
  term: 'utm_term',
  content: 'utm_content',
};

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
 *
 * Each part is read when it is asked for: most decisions want one or two of them, and addresses take long to read.
 */
export function findArrival(
  request: SeenRequest,
  hosts: HostKnowledge
): { readonly page: VisitedPage; readonly arrival: Arrival } {
  const { page, passedOnReferrer } = findVisitedPage(request, hosts);
  const announced = request.headers['x-visitor-referrer']?.trim() ?? passedOnReferrer;
  return { page, arrival: new FoundArrival(page, announced, hosts) };
}

class FoundArrival implements Arrival {
  readonly #page: VisitedPage;
  readonly #announced: string | undefined;
  readonly #hosts: HostKnowledge;

  constructor(page: VisitedPage, announced: string | undefined, hosts: HostKnowledge) {
    this.#page = page;
    this.#announced = announced;
    this.#hosts = hosts;
  }

  get referrer(): string | undefined {
    const url = parseUrl(this.#announced);
    return url && hostOf(url) ? `${url.protocol}//${url.host}${url.pathname}` : undefined;
  }

  get referrerHost(): string | undefined {
    const url = parseUrl(this.#announced);
    return url && hostOf(url);
  }

  get medium(): Medium | undefined {
    return this.#way().medium;
  }

  get source(): string | undefined {
    return this.#way().source;
  }

  get utm(): Arrival['utm'] {
    return Object.fromEntries(UTM_PARTS.map((part) => [part, utmIn(this.#page.query, part)]));
  }

  get clickIds(): readonly string[] {
    return this.#clicked().map(({ parameter }) => parameter);
  }

  #clicked(): readonly ClickId[] {
    return CLICK_IDS.filter(({ parameter }) => parameter in this.#page.query);
  }

  #way(): Way {
    const referrer = { host: this.referrerHost, page: this.#page, hosts: this.#hosts };
    return fromTags(this.utm, this.#clicked()) ?? fromReferrer(this.#announced, referrer);
  }
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

/** One part of what a campaign says of itself in an address. */
export function utmIn(query: VisitedPage['query'], part: UtmPart): string | undefined {
  const value = query[UTM_PARAMETERS[part]]?.trim();
  return value && value.length <= MAX_UTM_LENGTH ? value : undefined;
}
