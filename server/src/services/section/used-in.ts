import type { RuleRow } from '../../../../shared/contracts/rules';
import type { UseTeller } from '../../content-checks/told-uses';
import type { Use } from '../../content-checks/usages';

type UsedIn = Pick<RuleRow, 'usedBy' | 'usedElsewhere'>;

/** For each row of a list where it is used, as far as the reader may be told. Asked about all rows at once. */
export async function usedIn(usesOfRows: readonly (readonly Use[])[], tell: UseTeller): Promise<readonly UsedIn[]> {
  const { named } = await tell(usesOfRows.flat());
  const told = new Set(named);
  return usesOfRows.map((uses) => {
    const usedBy = uses.filter((use) => told.has(use)).map(({ place }) => place);
    return { usedBy, usedElsewhere: uses.length - usedBy.length };
  });
}
