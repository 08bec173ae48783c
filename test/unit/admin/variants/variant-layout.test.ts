import { type LayoutField, variantLayout } from '../../../../admin/src/variants/form/variant-layout';

const field = (name: string, type = 'string', label = name): LayoutField => ({ name, type, label, size: 6 });
const words = {
  labelOf: (name: string) => `label of ${name}`,
  hintOf: () => undefined,
  actionOf: (name: string) => `base of ${name}`,
};
const layout = [
  [[field('title'), field('pzName', 'string', 'pzName')], [field('pzBase')], [field('pzPersonas', 'relation', 'Who')]],
  [[field('zone', 'dynamiczone')]],
  [
    [field('lead'), field('pzOverrides', 'json')],
    [field('pzEndsAt', 'datetime'), field('pzStartsAt', 'datetime')],
  ],
];
const arranged = variantLayout(layout, words);

describe('the form of a variant', () => {
  it('begins with what makes it a variant, then the choice of fields above their inputs', () => {
    expect(arranged.map((panel) => panel.map((row) => row.map(({ name }) => name)))).toEqual([
      [
        ['pzName', 'pzPersonas'],
        ['pzStartsAt', 'pzEndsAt'],
      ],
      [['pzOverrides'], ['title', 'lead']],
      [['zone']],
    ]);
  });

  it('names our own fields, but keeps the label that an administrator gave', () => {
    expect(arranged[0]?.[0]?.map(({ label }) => label)).toEqual(['label of pzName', 'Who']);
  });

  it("offers the base's value beside every field of the base, and beside no other", () => {
    expect(
      arranged
        .flat(2)
        .filter(({ labelAction }) => labelAction)
        .map(({ name }) => name)
    ).toEqual(['title', 'lead', 'zone']);
  });
});
