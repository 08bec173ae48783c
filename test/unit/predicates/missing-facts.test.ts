import { OPERATORS } from '../../../shared/operators';
import { builtInPredicates } from '../../../shared/predicates';

const comparing = builtInPredicates.filter(({ params }) => 'operator' in params);

/** Most visitors lack most facts: what is not asked about them costs nothing. */
it.each(comparing)('$id asks about a missing fact only whether it exists', ({ whenMissing }) => {
  const asked = OPERATORS.filter(
    (operator) => typeof whenMissing !== 'function' || whenMissing({ operator } as never) === 'evaluate'
  );
  expect(asked).toEqual(['exists']);
});
