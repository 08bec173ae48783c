import { decodeParts, encodeParts } from '../../visitor/state-parts';
import type { RememberedFact, VisitorState } from '../../visitor/visitor-state';

/**
 * The visitor in a compact form: a token rides on every request, so names are short and times are seconds. The payload
 * is authenticated, so it is ours; it is read with care all the same, because another version of the plugin may have
 * written it. The parts of the visitor's state stand beside these, each under a name of its own.
 */
interface Payload {
  readonly v: typeof PAYLOAD_VERSION;
  readonly id: string;
  /** Seconds since 1970, like every time here. */
  readonly iat: number;
  readonly exp: number;
  readonly created: number;
  readonly consent?: VisitorState['consent'];
  /** Key, value, when it was told, and from when on it is forgotten. */
  readonly facts?: readonly (readonly [string, RememberedFact['value'], number, number?])[];
}

const PAYLOAD_VERSION = 1;

export function encodePayload(state: VisitorState, { now, maxAgeDays }: { now: number; maxAgeDays: number }): string {
  const facts = Object.entries(state.facts).map(([key, { value, at, until }]) =>
    until === undefined ? ([key, value, seconds(at)] as const) : ([key, value, seconds(at), seconds(until)] as const)
  );
  const payload: Payload = {
    v: PAYLOAD_VERSION,
    id: state.id,
    iat: seconds(now),
    exp: seconds(now) + maxAgeDays * 86_400,
    created: seconds(state.createdAt),
    ...(Object.keys(state.consent).length > 0 && { consent: state.consent }),
    ...(facts.length > 0 && { facts }),
    ...encodeParts(state),
  };
  return JSON.stringify(payload);
}

/** The visitor without the facts whose time is over; `null` where the payload has expired or is of another version. */
export function decodePayload(text: string, { now }: { now: number }): VisitorState | null {
  const payload = JSON.parse(text) as Partial<Payload> | null;
  if (payload?.v !== PAYLOAD_VERSION || typeof payload.id !== 'string') return null;
  if (typeof payload.exp !== 'number' || now >= payload.exp * 1000) return null;
  const facts = (payload.facts ?? []).filter(([, , , until]) => until === undefined || now < until * 1000);
  return {
    ...decodeParts(payload, { now }),
    id: payload.id,
    createdAt: (payload.created ?? 0) * 1000,
    consent: { ...payload.consent },
    facts: Object.fromEntries(facts.map(([key, value, at, until]) => [key, rememberedFact(value, at, until)])),
  };
}

function rememberedFact(value: RememberedFact['value'], at: number, until: number | undefined): RememberedFact {
  return { value, at: at * 1000, ...(until !== undefined && { until: until * 1000 }) };
}

const seconds = (time: number) => Math.floor(time / 1000);
