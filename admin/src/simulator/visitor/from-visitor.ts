import type { SimulatedVisitor } from '../../../../shared/contracts/simulation';
import { type FactText, writeFactText } from './fact-text';
import { wallTimeOf } from './moment';
import {
  EMPTY_VISITOR,
  type FactRowText,
  isFactInput,
  isHeaderInput,
  type NamedRow,
  type VisitorForm,
} from './visitor-form';

/**
 * A saved or pasted visitor in the inputs: what has an input of its own goes there, the rest becomes rows.
 *
 * @param zone in which a moment is shown where the visitor says nothing about their own.
 * @param firstId for the first row, where rows of another form stay on the screen.
 */
export function fromVisitor(
  { request = {}, facts = {}, now }: SimulatedVisitor,
  { zone, firstId = EMPTY_VISITOR.nextId }: { readonly zone: string; readonly firstId?: number }
): VisitorForm {
  let nextId = firstId;
  const headers = { ...EMPTY_VISITOR.headers };
  const moreHeaders: NamedRow[] = [];
  for (const [name, text] of Object.entries(request.headers ?? {})) {
    const lower = name.toLowerCase();
    // A signal other than "1" means nothing to the server, but it stays what was sent.
    if (isHeaderInput(lower) && headers[lower] === '' && (lower !== 'sec-gpc' || text === '1')) headers[lower] = text;
    else moreHeaders.push({ id: nextId++, name, text });
  }
  const known: Record<string, FactText> = {};
  const moreFacts: FactRowText[] = [];
  for (const [name, value] of Object.entries(facts)) {
    if (isFactInput(name)) known[name] = writeFactText(value);
    else moreFacts.push({ id: nextId++, name, ...writeFactText(value) });
  }
  const ownZone = facts['time.visitorZone'];
  const wall = (inZone: unknown) => (typeof inZone === 'string' ? wallTimeOf(now ?? 0, inZone) : null);
  return {
    ip: request.ip ?? '',
    url: request.url ?? '',
    headers,
    facts: known,
    moreHeaders,
    moreCookies: Object.entries(request.cookies ?? {}).map(([name, text]) => ({ id: nextId++, name, text })),
    moreFacts,
    moment: now === undefined ? '' : (wall(ownZone) ?? wall(zone) ?? ''),
    nextId,
  };
}
