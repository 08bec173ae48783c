import { profileId } from '../../../../shared/contracts/profiles';
import type { FactScalar } from '../../../../shared/domain/fact';
import type { PersonalizationConfig } from '../../config';
import { addressOfVisitor, saysForWhom } from '../../facts/acting-for';
import { headerText, type HeaderBag } from '../../facts/bounded-headers';
import { createClientAddress } from '../../facts/client-address';
import type { KnownVisitor } from '../../facts/known-visitor';
import { ACT_FOR_VISITORS_SCOPE } from '../../permissions';

/** Who calls, and for whom. Only what Strapi has verified decides; a header by itself says nothing. */
export interface Callers {
  /** Whether the caller is a server that may speak for visitors, and does. */
  isActing(call: Call): boolean;
  /** The person who signed in, or whom a server names that may; `null` for everybody else. */
  knownVisitor(call: Call): KnownVisitor | null;
  /** The visitor's address, to count calls by. */
  address(call: Call): string | null;
}

/** The part of a Koa context that says who calls. */
export interface Call {
  readonly headers: HeaderBag;
  readonly socket?: { readonly remoteAddress?: string } | null;
  readonly state?: { readonly auth?: CallerAuth };
}

/** What Strapi's authentication leaves on `ctx.state.auth`. */
export interface CallerAuth {
  readonly strategy?: { readonly name?: string };
  readonly credentials?: unknown;
  readonly ability?: { can(action: string): boolean };
}

const API_TOKENS = 'content-api-token';
const USERS = 'users-permissions';

/** Whether an API token was shown, whatever it may. */
export function isServer(auth: CallerAuth | undefined): boolean {
  return auth?.strategy?.name === API_TOKENS && auth.credentials != null;
}

export function createCallers({
  config,
}: {
  readonly config: Pick<PersonalizationConfig, 'profiles' | 'trustedProxies'>;
}): Callers {
  const clientAddress = createClientAddress(config.trustedProxies);
  const { userId, userFields } = config.profiles;

  const isActing = ({ headers, state }: Call) => mayActForVisitors(state?.auth) && saysForWhom(headers);

  function signedIn(user: Readonly<Record<string, unknown>>): KnownVisitor {
    const role = (user.role as { type?: unknown } | null | undefined)?.type;
    return {
      profile: parseProfile(user[userId]),
      role: typeof role === 'string' ? role : null,
      account: Object.fromEntries(userFields.flatMap((name) => accountFact(user, name))),
    };
  }

  return {
    isActing,

    knownVisitor(call) {
      const { auth } = call.state ?? {};
      if (auth?.strategy?.name === USERS && auth.credentials != null) return signedIn(auth.credentials as never);
      if (!isActing(call)) return null;
      const profile = parseProfile(headerText(call.headers['x-visitor-profile']));
      return profile === null ? null : { profile, role: null, account: {} };
    },

    address(call) {
      const told = isActing(call) ? addressOfVisitor(call.headers) : null;
      return told ?? clientAddress(call.socket?.remoteAddress, call.headers['x-forwarded-for']).address;
    },
  };
}

/** A read-only token reads for itself, and may not. */
function mayActForVisitors(auth: CallerAuth | undefined): boolean {
  if (!auth || !isServer(auth)) return false;
  if ((auth.credentials as { type?: unknown }).type === 'full-access') return true;
  return auth.ability?.can(ACT_FOR_VISITORS_SCOPE) === true;
}

function parseProfile(id: unknown): string | null {
  const parsed = profileId.safeParse(typeof id === 'number' ? String(id) : id);
  return parsed.success ? parsed.data : null;
}

const MAX_TEXT_LENGTH = 256;

function accountFact(user: Readonly<Record<string, unknown>>, name: string): [string, FactScalar][] {
  const value = Object.hasOwn(user, name) ? user[name] : undefined;
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return [[name, value]];
  const text = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
  return typeof text === 'string' && text.length <= MAX_TEXT_LENGTH ? [[name, text]] : [];
}
