import type { Row } from '../row';
import { benchBehaviourRules } from './behaviour-rules';
import { benchFourLeaves } from './four-leaves';
import { benchManyPersonas } from './many-personas';

/** The engine alone: against other libraries, and with many personas. */
export async function benchEngine({ say }: { say: (text: string) => void }): Promise<Row[]> {
  return [
    ...(await benchFourLeaves({ say })),
    ...(await benchManyPersonas({ say })),
    ...(await benchBehaviourRules({ say })),
  ];
}
