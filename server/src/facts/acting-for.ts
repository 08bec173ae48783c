import type { RawPlace } from '../../../shared/request-facts/place/place';
import { VISITOR_PLACE_HEADERS } from '../../../shared/request-facts/place/visitor-headers';
import { parseAddress } from './client-address';
import { placeIn } from './place/cdn-headers';

/** Headers by which a server says for whom it asks. From everybody else they are ignored. */
const ACTING_HEADERS: readonly string[] = [
  'x-visitor-ip',
  'x-visitor-user-agent',
  'x-visitor-language',
  'x-visitor-profile',
  ...Object.values(VISITOR_PLACE_HEADERS),
];

/** Whether the caller says anything about a visitor other than itself. */
export function saysForWhom(headers: Readonly<Record<string, unknown>>): boolean {
  return ACTING_HEADERS.some((name) => headers[name] !== undefined);
}

/** The headers as the visitor would have sent them; what the server does not say is unknown, not its own. */
export function headersOfVisitor(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const own = Object.assign(Object.create(null), headers) as Record<string, string>;
  replace(own, 'user-agent', headers['x-visitor-user-agent']);
  replace(own, 'accept-language', headers['x-visitor-language']);
  for (const name of ACTING_HEADERS) delete own[name];
  return own;
}

/** The visitor's address as the server tells it. */
export function addressOfVisitor(headers: Readonly<Record<string, unknown>>): string | null {
  const told = headers['x-visitor-ip'];
  return typeof told === 'string' ? parseAddress(told) : null;
}

/** Where the server says that the visitor is, as far as it does. */
export function placeOfVisitor(headers: Readonly<Record<string, string>>): RawPlace {
  return placeIn(headers, VISITOR_PLACE_HEADERS);
}

function replace(headers: Record<string, string>, name: string, value: string | undefined): void {
  if (value === undefined) delete headers[name];
  else headers[name] = value;
}
