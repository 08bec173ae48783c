import type { FactText } from './fact-text';

/** Headers with an input of their own; all others are rows. */
export const HEADER_INPUTS = ['user-agent', 'accept-language', 'referer', 'sec-gpc'] as const;
export type HeaderInput = (typeof HEADER_INPUTS)[number];

/** Facts with an input of their own. Declared facts (`form.…`, `known.…`) have one each as well; all others are rows. */
export const FACT_INPUTS = [
  'geo.country',
  'geo.region',
  'geo.city',
  'geo.latitude',
  'geo.longitude',
  'device.type',
  'time.visitorZone',
  'behaviour.visits',
  'behaviour.views',
  'behaviour.lastTouch.campaign',
  'behaviour.landingPage',
] as const;
export type FactInput = (typeof FACT_INPUTS)[number];

/** A header or cookie by name. The id keeps a row in its place while its name is being typed. */
export interface NamedRow {
  readonly id: number;
  readonly name: string;
  readonly text: string;
}

export interface FactRowText extends FactText {
  readonly id: number;
  readonly name: string;
}

/**
 * The made-up visitor as they stand on the screen: texts, word for word as typed. The visitor that is sent is read from
 * it (`toVisitor`), and a saved or pasted one is written into it (`fromVisitor`).
 */
export interface VisitorForm {
  readonly ip: string;
  readonly url: string;
  readonly headers: Readonly<Record<HeaderInput, string>>;
  /** By dotted name: those of `FACT_INPUTS`, and every declared one. */
  readonly facts: Readonly<Record<string, FactText>>;
  readonly moreHeaders: readonly NamedRow[];
  readonly moreCookies: readonly NamedRow[];
  readonly moreFacts: readonly FactRowText[];
  /** What the visitor's clock shows, `YYYY-MM-DDTHH:mm`; empty for the moment of asking. */
  readonly moment: string;
  readonly nextId: number;
}

export const EMPTY_VISITOR: VisitorForm = {
  ip: '',
  url: '',
  headers: { 'user-agent': '', 'accept-language': '', referer: '', 'sec-gpc': '' },
  facts: {},
  moreHeaders: [],
  moreCookies: [],
  moreFacts: [],
  moment: '',
  nextId: 1,
};

/** A browser that sends the signal is never remembered, so it cannot have told us anything before. */
export function isOptedOut({ headers }: Pick<VisitorForm, 'headers'>): boolean {
  return headers['sec-gpc'] === '1';
}

export function isHeaderInput(name: string): name is HeaderInput {
  return (HEADER_INPUTS as readonly string[]).includes(name);
}

/** What visitors tell, or servers know of them: both are kept back from a browser that asks not to be tracked. */
export function isDeclaredFact(name: string): boolean {
  return name.startsWith('form.') || name.startsWith('known.');
}

export function isFactInput(name: string): boolean {
  return isDeclaredFact(name) || (FACT_INPUTS as readonly string[]).includes(name);
}
