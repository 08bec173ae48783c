import { randomBytes } from 'node:crypto';
import type { ConsentChoices } from '../../../../shared/contracts/consent';
import type { Purpose } from '../../../../shared/domain/predicate';
import type { PersonalizationConfig } from '../../config';
import { requestRefusal } from '../../errors/refusal';
import { hasOptedOut, isPurposeAllowed } from '../../facts/privacy-signals';
import type { VisitorRequest } from '../../facts/visitor-request';
import { dropParts } from '../../visitor/state-parts';
import { newVisitor, type VisitorState } from '../../visitor/visitor-state';

export interface VisitorConsentService {
  /** The visitor of this request, or a new one. @throws PolicyError `visitor.no-consent` where nothing may be remembered */
  visitorToRemember(request: VisitorRequest, options: { now: number }): VisitorState;
  /**
   * The visitor after they agreed or refused; `null` where nothing is left that has to be remembered.
   * @throws PolicyError `visitor.no-consent` for an agreement that the browser's own signal contradicts
   */
  choose(request: VisitorRequest, choices: ConsentChoices, options: { now: number }): VisitorState | null;
  /** The visitor without what was kept for a purpose to which they say no by now. */
  withoutRefused(request: Pick<VisitorRequest, 'headers'>, visitor: VisitorState): VisitorState;
}

interface Dependencies {
  readonly config: Pick<PersonalizationConfig, 'consent'>;
  /** Default: 128 random bits as text. */
  readonly createId?: () => string;
}

/** When a visitor may be remembered, and what of them is left when they say no. */
export function createVisitorConsentService({ config, createId = randomId }: Dependencies): VisitorConsentService {
  const stranger = (now: number) => newVisitor({ id: createId(), now });

  const allows = ({ headers }: Pick<VisitorRequest, 'headers'>, visitor: VisitorState, purpose: Purpose) =>
    isPurposeAllowed(purpose, { headers, visitor }, config);

  const withoutRefused = (request: Pick<VisitorRequest, 'headers'>, visitor: VisitorState): VisitorState => ({
    ...visitor,
    ...dropParts(visitor, (purpose) => !allows(request, visitor, purpose)),
  });

  return {
    withoutRefused,

    visitorToRemember(request, { now }) {
      if (!isPurposeAllowed('personalization', request, config)) {
        throw requestRefusal(
          'visitor.no-consent',
          'The visitor has not agreed to be remembered. Nothing has been stored.'
        );
      }
      return request.visitor ?? stranger(now);
    },

    choose(request, choices, { now }) {
      if (hasOptedOut(request.headers)) {
        if (Object.values(choices).includes(true)) {
          throw requestRefusal(
            'visitor.no-consent',
            'The browser asks not to be tracked (Sec-GPC or DNT), and that wins.'
          );
        }
        return null;
      }
      const before = request.visitor ?? stranger(now);
      const held = { ...before, consent: { ...before.consent, ...choices } };
      const { consent } = held;
      if (allows(request, held, 'personalization')) return withoutRefused(request, held);
      // Where silence means no, there is nothing to remember. Where it means yes, the refusal itself has to be remembered:
      // it, and nothing else, under a new name.
      return config.consent.personalization === 'required' ? null : { ...stranger(now), consent };
    },
  };
}

const randomId = () => randomBytes(16).toString('base64url');
