import { useState } from 'react';
import { useRBAC } from '@strapi/strapi/admin';
import type { PersonaRow, PersonasAnswer } from '../../../../shared/contracts/personas';
import { ORDER_PERSONAS } from '../../permissions';
import { BreakDialog } from '../../sample-check/break-dialog';
import { brokenSamplesOf } from '../../sample-check/broken-samples-of';
import { PERSONA_UID } from '../content/content-uids';
import { DeleteDialog } from '../content/delete-dialog';
import type { ContentRights } from '../content/use-content-rights';
import { OrderRefusedDialog } from './order-refused-dialog';
import { PersonaList } from './persona-list';
import { usePersonaOrder } from './use-persona-order';

/** One array for all renders: the hook asks again when it is given another one. */
const ASKED = [ORDER_PERSONAS];

interface OrderedPersonasProps {
  readonly stored: PersonasAnswer['data'];
  readonly rights: ContentRights;
}

/** The list with what can happen to it: a refused order, a persona about to be deleted. */
export function OrderedPersonas({ stored, rights }: OrderedPersonasProps) {
  const order = usePersonaOrder(stored);
  const { allowedActions } = useRBAC(ASKED as never);
  const broken = brokenSamplesOf(order.refused?.error);
  const [doomed, setDoomed] = useState<PersonaRow | null>(null);
  return (
    <>
      <PersonaList
        personas={stored.personas}
        order={order}
        rights={rights}
        mayOrder={allowedActions.canOrder === true && stored.personas.length > 1}
        onDelete={setDoomed}
      />
      <BreakDialog
        samples={broken}
        onSaveAnyway={(accepted) => order.order(order.refused?.intended ?? [], { accepted })}
        onClose={order.forget}
      />
      {order.refused && broken.length === 0 && (
        <OrderRefusedDialog
          refused={order.refused}
          personas={stored.personas}
          onSave={order.order}
          onClose={order.forget}
        />
      )}
      {doomed && <DeleteDialog doomed={{ ...doomed, uid: PERSONA_UID }} onClose={() => setDoomed(null)} />}
    </>
  );
}
