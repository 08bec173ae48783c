import { filesUnder, read } from './repository';
import { hardCodedTexts } from './visible-text';

describe('text that an editor sees', () => {
  it('stands in the translations and in no component', () => {
    const components = filesUnder('admin/src', /\.tsx$/);
    expect(components.length).toBeGreaterThan(0);
    expect(components.flatMap((file) => hardCodedTexts(file, read(file)))).toEqual([]);
  });

  it.each([
    ['between tags', '<p>Save it</p>'],
    ['in Japanese', '<p>保存</p>'],
    ['in an attribute that is read aloud', '<button aria-label="Close" />'],
    ['in either branch of a choice', "<p>{isOpen ? 'Open' : null}</p>"],
    ['as a fallback', "<Field label={label ?? 'Name'} />"],
    ['in what a panel returns', "const panel = { title: 'Variants', content: null };"],
    ['around a value', '<p title={`Rule ${name}`} />'],
  ])('is found %s', (_where, source) => {
    expect(hardCodedTexts('example.tsx', source)).toHaveLength(1);
  });

  it.each([
    ['a key', "<Field label={say('rules.name')}>{say('rules.hint')}</Field>"],
    ['a sign', '<p title="→">{count} · ×</p>'],
    ['a name for programs', '<Box tag="section" background="neutral0" />'],
    ['a comparison', "<p>{state === 'open' && <Icon />}</p>"],
  ])('is not taken for %s', (_what, source) => {
    expect(hardCodedTexts('example.tsx', source)).toEqual([]);
  });
});
