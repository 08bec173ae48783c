import { remarksOn } from '../../../../admin/src/variants/variant-state';
import type { EntryVariant } from '../../../../shared/contracts/entry-variants';
import en from '../../../../admin/src/translations/en/variants.json';

const healthy: EntryVariant = {
  documentId: 'v1',
  name: '',
  personas: [{ key: 'dog-owner', name: 'Dog owners', color: null }],
  overrides: ['title'],
  version: 'draft',
  schedule: 'always',
  startsAt: null,
  endsAt: null,
  locales: [],
  unreachable: null,
  problems: [],
  stale: [],
};
const keys = (change: Partial<EntryVariant>) => remarksOn({ ...healthy, ...change }).map(({ key }) => key);

describe('the remarks on a variant', () => {
  it('are none where nothing is the matter', () => {
    expect(remarksOn(healthy)).toEqual([]);
  });

  it('name what always goes first', () => {
    const [remark] = remarksOn({ ...healthy, unreachable: { because: 'higher-persona', by: 'Cat owners' } });
    expect(remark).toEqual({
      key: 'variants.never-seen.higher-persona',
      tone: 'warning',
      values: { by: 'Cat owners' },
    });
  });

  it('put being broken before being unreachable, which then goes unsaid', () => {
    const problems = [{ code: 'variant.unknown-field' as const, path: [], message: '' }];
    expect(keys({ problems, unreachable: { because: 'no-persona', by: null }, stale: ['title'] })).toEqual([
      'variants.broken',
      'variants.stale',
    ]);
  });

  it.each([
    ['scheduled', { startsAt: 1000, endsAt: null }, ['variants.scheduled']],
    ['running', { startsAt: 1000, endsAt: 2000 }, ['variants.running']],
    ['running', { startsAt: 1000, endsAt: null }, []],
    ['over', { startsAt: null, endsAt: 2000 }, ['variants.over']],
  ] as const)('say of a schedule that is %s what is still to come', (schedule, dates, expected) => {
    expect(keys({ schedule, ...dates })).toEqual(expected);
  });

  it('all have words', () => {
    const reasons = ['no-persona', 'persona-off', 'higher-persona', 'other-variant', 'nothing-overridden'] as const;
    const said = reasons.flatMap((because) => keys({ unreachable: { because, by: null } }));
    expect(said.filter((key) => !(key in en))).toEqual([]);
  });
});
