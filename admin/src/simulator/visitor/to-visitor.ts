import type { SimulatedVisitor } from '../../../../shared/contracts/simulation';
import { isAddress } from '../../../../shared/engine/formats/network';
import { type FactText, isFactTextEmpty, readFactText } from './fact-text';
import { instantOf } from './moment';
import { HEADER_INPUTS, isDeclaredFact, isOptedOut, type NamedRow, type VisitorForm } from './visitor-form';

/** An input that cannot be read yet. The path is that of the value in the request, as the server's problems have it. */
export interface UnreadInput {
  readonly path: readonly string[];
  readonly problem: 'address' | 'number' | 'boolean' | 'moment' | 'zone';
}

export interface ReadVisitor {
  /** The visitor, without the inputs that cannot be read. */
  readonly visitor: SimulatedVisitor;
  readonly unread: readonly UnreadInput[];
}

type Facts = NonNullable<SimulatedVisitor['facts']>;

/** What the inputs say, in the contract's terms. Empty inputs and rows without a name say nothing. */
export function toVisitor(form: VisitorForm, { zone }: { readonly zone: string }): ReadVisitor {
  const unread: UnreadInput[] = [];
  const ip = readAddress(form, unread);
  const request = {
    ...(ip !== null && { ip }),
    ...optional('headers', namedTexts([...inputHeaders(form), ...form.moreHeaders])),
    ...(form.url.trim() !== '' && { url: form.url.trim() }),
    ...optional('cookies', namedTexts(form.moreCookies)),
  };
  const facts = readFacts(form, unread);
  const now = readMoment(form, zone, unread);
  return {
    visitor: {
      ...optional('request', request),
      ...optional('facts', facts),
      ...(now !== null && { now }),
    },
    unread,
  };
}

/** The zone in which the visitor's clock is read. */
export function zoneOf({ facts }: Pick<VisitorForm, 'facts'>, fallback: string): string {
  const own = facts['time.visitorZone'];
  return own?.kind === 'text' && own.text.trim() !== '' ? own.text.trim() : fallback;
}

/** To the server whatever is no address is nowhere, as in a real request; who types one by hand wants to know. */
function readAddress({ ip }: VisitorForm, unread: UnreadInput[]): string | null {
  const text = ip.trim();
  if (text === '') return null;
  if (isAddress(text)) return text;
  unread.push({ path: ['request', 'ip'], problem: 'address' });
  return null;
}

function readFacts(form: VisitorForm, unread: UnreadInput[]): Facts {
  const isSilent = isOptedOut(form);
  const named: readonly (readonly [string, FactText])[] = [
    ...Object.entries(form.facts).filter(([name]) => !isSilent || !isRemembered(name)),
    ...form.moreFacts
      .filter(({ name }) => !isSilent || !name.startsWith('behaviour.'))
      .map((row) => [row.name.trim(), row] as const),
  ];
  const facts: [string, Facts[string]][] = [];
  for (const [name, text] of named) {
    if (name === '' || isFactTextEmpty(text)) continue;
    const read = readFactText({ kind: text.kind, text: text.kind === 'list' ? text.text : text.text.trim() });
    if (read.ok) facts.push([name, read.value]);
    else unread.push({ path: ['facts', name], problem: read.problem });
  }
  return Object.fromEntries(facts);
}

/** What somebody who is never remembered cannot have told or done before. */
function isRemembered(fact: string): boolean {
  return isDeclaredFact(fact) || fact.startsWith('behaviour.');
}

function readMoment(form: VisitorForm, zone: string, unread: UnreadInput[]): number | null {
  if (form.moment === '') return null;
  const instant = instantOf(form.moment, zoneOf(form, zone));
  if (instant === null) unread.push({ path: ['now'], problem: 'moment' });
  return instant;
}

function inputHeaders({ headers }: VisitorForm): Omit<NamedRow, 'id'>[] {
  return HEADER_INPUTS.map((name) => ({ name, text: headers[name] }));
}

/** `Object.fromEntries` makes own properties of any name, so that a header called `__proto__` reaches the server's check. */
function namedTexts(rows: readonly Omit<NamedRow, 'id'>[]): Record<string, string> {
  return Object.fromEntries(
    rows.filter(({ name, text }) => name.trim() !== '' && text !== '').map(({ name, text }) => [name.trim(), text])
  );
}

function optional<K extends string, V extends object>(name: K, value: V): { readonly [P in K]?: V } {
  return Object.keys(value).length > 0 ? ({ [name]: value } as { readonly [P in K]?: V }) : {};
}
