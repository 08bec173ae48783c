import type { PersonaOrderBody } from '../../../../shared/contracts/personas';
import { requestRefusal } from '../../errors/refusal';
import type { PersonaOrderRepository } from '../../repositories/persona-order-repository';
import type { PersonasService } from '../personas';
import type { SampleGuard } from '../samples/sample-guard';
import { revisionOf } from './order-revision';

export interface PersonaOrderService {
  /**
   * Puts the personas into this order, best first, and answers the name of the new order. `by` is the row id of the
   * admin user.
   * @throws `sample.broken`, unless the sample visitors that break are `accepted` by somebody who may do so
   * @throws `order.changed` (409) where the editor has seen another order, or other personas, than are stored by now
   */
  save(body: PersonaOrderBody, by: number): Promise<{ readonly revision: string }>;
}

interface Dependencies {
  readonly order: PersonaOrderRepository;
  readonly personas: Pick<PersonasService, 'reload'>;
  readonly guard: SampleGuard;
}

export function createPersonaOrderService({ order, personas, guard }: Dependencies): PersonaOrderService {
  return {
    async save({ keys, revision, accepted }, by) {
      const assertUnchanged = (stored: readonly string[]): void => {
        if (revisionOf(stored) !== revision || !isSameSet(stored, keys)) throw changed();
      };
      // Also before the sample visitors are asked: what they would say about an order that nobody has is of no use.
      assertUnchanged(await order.stored());
      const ranks = new Map(keys.map((key, at) => [key, at + 1]));
      await guard.assertUnbroken(({ personas, rules }) => {
        return {
          rules,
          personas: personas.map((each) => ({ ...each, priority: ranks.get(each.key) ?? each.priority })),
        };
      }, accepted);
      await order.rewrite((stored) => {
        assertUnchanged(stored);
        return keys;
      }, by);
      // Whoever orders and then reads, reads the new order, and so do visitors.
      await personas.reload();
      return { revision: revisionOf(keys) };
    },
  };
}

/** The contract has seen to it that no key is named twice. */
function isSameSet(stored: readonly string[], keys: readonly string[]): boolean {
  const known = new Set(stored);
  return keys.length === known.size && keys.every((key) => known.has(key));
}

function changed(): Error {
  return requestRefusal('order.changed', 'The personas have changed meanwhile. Nothing has been saved.');
}
