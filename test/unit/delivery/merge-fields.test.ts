import fc from 'fast-check';
import { splitMergeFields } from '../../../shared/domain/merge-field';
import { mergeTextsOf } from '../../../server/src/delivery/merge-fields/merge-texts';
import { fillBody, mergedBody } from '../../../server/src/delivery/merge-fields/merged-body';
import { createSchemas } from '../../../server/src/delivery/schemas';

const GREETING = 'Hello {{ form.name | "there" }}, {{form.pet}}!';

const read = (buffer: Buffer): unknown => JSON.parse(buffer.toString());
const merged = (kind: 'plain' | 'markup' = 'plain', body: object = { data: { title: GREETING } }) =>
  mergedBody(body, new Map([[GREETING, kind]]), (fact) => fact !== 'form.secret');

describe('a merge field', () => {
  it.each([
    ['{{ form.name }}', [{ fact: 'form.name', fallback: '' }]],
    ['a {{form.name|"b c"}} d', ['a ', { fact: 'form.name', fallback: 'b c' }, ' d']],
    ["{{ form.name | 'x' }}", ["{{ form.name | 'x' }}"]],
    ['{{ item.name }}', ['{{ item.name }}']],
    ['{{ form.name.length }}', ['{{ form.name.length }}']],
    ['{{ form.name | "{{ form.pet }}" }}', ['{{ form.name | "', { fact: 'form.pet', fallback: '' }, '" }}']],
    ['{{{ form.name }}}', ['{', { fact: 'form.name', fallback: '' }, '}']],
  ])('is found in %s, and nothing else is', (text, pieces) => {
    expect(splitMergeFields(text)).toEqual(pieces);
  });

  it('takes time by the length of a text only', () => {
    const text = '{{ form.a | "'.repeat(50_000) + ' '.repeat(50_000);
    expect(splitMergeFields(text)).toEqual([text]);
  });
});

describe('a body with merge fields', () => {
  it('is valid JSON with every fallback in its place while nobody has told anything', () => {
    expect(read(merged().body)).toEqual({ data: { title: 'Hello there, !' } });
    expect(fillBody(merged(), {})).toEqual(merged().body);
  });

  it('takes any value as text: JSON stays JSON, and nothing in a value is filled again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(GREETING), fc.string()), (name) => {
        const filled = read(fillBody(merged(), { 'form.name': name, 'form.pet': GREETING }));
        expect(filled).toEqual({ data: { title: `Hello ${name}, ${GREETING}!` } });
      })
    );
  });

  it('lets no sign of a value mean anything in Markdown or HTML', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const { data } = read(fillBody(merged('markup'), { 'form.name': name })) as { data: { title: string } };
        const value = data.title.slice('Hello '.length, -', !'.length);
        expect(value.replace(/&#\d+;/g, '')).toMatch(/^[^!-/:-@[-`{-~\r\n]*$/);
        const told = value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        expect(told).toBe(name);
      })
    );
  });

  it('leaves names, other texts and facts that may not be shown as they are', () => {
    const secret = 'A {{ form.secret | "none" }}';
    const body = { [GREETING]: 'other {{ form.name }}', text: secret };
    const texts = new Map([[secret, 'plain' as const]]);
    const { places, body: written } = mergedBody(body, texts, (fact) => fact !== 'form.secret');
    expect(places).toEqual([]);
    expect(read(written)).toEqual({ [GREETING]: 'other {{ form.name }}', text: 'A none' });
  });
});

describe('the texts in which merge fields are filled', () => {
  const schemas = createSchemas({
    page: {
      attributes: {
        title: { type: 'string' },
        note: { type: 'string', private: true },
        body: { type: 'richtext' },
        blocks: { type: 'blocks' },
        data: { type: 'json' },
        hero: { type: 'component', component: 'hero' },
        comments: { type: 'relation', target: 'comment' },
      },
    },
    hero: { attributes: { caption: { type: 'text' } } },
    comment: {
      attributes: {
        title: { type: 'string' },
        hero: { type: 'component', component: 'hero' },
        page: { type: 'relation', target: 'page' },
      },
    },
  });
  const text = (name: string) => `${name} {{ form.name }}`;

  it('are those of types that opted in, wherever they stand; never those that visitors may have written', () => {
    const page = (name: string) => ({ title: text(name) });
    const result = {
      ...page('title'),
      note: text('note'),
      body: text('body'),
      blocks: [{ type: 'paragraph', children: [{ type: 'text', text: text('blocks') }] }],
      data: { inside: text('data') },
      hero: { caption: text('hero') },
      comments: [{ title: text('comment'), hero: { caption: text('comment hero') }, page: page('page') }],
    };
    const texts = mergeTextsOf([{ uid: 'page', result: [result] }], { schemas, isOptedIn: (uid) => uid === 'page' });
    expect([...texts].sort()).toEqual(
      [
        [text('blocks'), 'plain'],
        [text('body'), 'markup'],
        [text('hero'), 'plain'],
        [text('page'), 'plain'],
        [text('title'), 'plain'],
      ].sort()
    );
  });
});
