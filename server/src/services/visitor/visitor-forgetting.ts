import { idsOf, type VisitorState } from '../../visitor/visitor-state';
import type { ProfilesService } from '../profiles/profiles';
import type { Call, Callers } from './callers';
import type { TokenExchange, VisitorTokenService } from './visitor-token';

/** Forgets a visitor wherever something of them is. */
export interface VisitorForgetting {
  /** Adds a place where something of a visitor may be, such as calls that wait to be sent. It must not fail for who is not there. */
  alsoIn(place: ForgetVisitor): void;
  /**
   * Forgets the visitor of a call: what is kept elsewhere first, their token last, so that a failure can be tried again.
   * @throws UnavailableError `visitor.store-unavailable`
   */
  forget(exchange: TokenExchange & Call): Promise<void>;
}

export type ForgetVisitor = (visitor: Pick<VisitorState, 'id'>) => Promise<void>;

interface Dependencies {
  readonly token: Pick<VisitorTokenService, 'readHeld' | 'forget'>;
  readonly callers: Pick<Callers, 'knownVisitor'>;
  readonly profiles: Pick<ProfilesService, 'erase'>;
}

export function createVisitorForgetting({ token, callers, profiles }: Dependencies): VisitorForgetting {
  const places: ForgetVisitor[] = [];

  return {
    alsoIn: (place) => void places.push(place),

    async forget(exchange) {
      const visitor = await token.readHeld(exchange);
      const ids = visitor ? idsOf(visitor) : [];
      for (const place of places) for (const id of ids) await place({ id });
      const profile = callers.knownVisitor(exchange)?.profile ?? null;
      if (profile !== null) await profiles.erase(profile);
      await token.forget(exchange);
    },
  };
}
