import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps/paths.mjs';

/**
 * `npm run new:predicate -- place.postal-code`: a predicate that already runs, its line in the index and its rows in the spec.
 * What is left is what only a person can say: the words, the Japanese ones too, and what the test should be.
 */
const CATEGORIES = ['place', 'device', 'language', 'time', 'arrival', 'behaviour', 'profile', 'persona', 'general'];
const [, category, name] = /^([a-z]+)\.([a-z][a-z0-9-]*)$/.exec(process.argv[2] ?? '') ?? [];
if (!CATEGORIES.includes(category))
  stop(`Usage: npm run new:predicate -- <category>.<name>; a category is ${CATEGORIES.join(', ')}.`);

const id = `${category}.${name}`;
const variable = name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
const file = path.join(root, 'shared/predicates', category, `${name}.ts`);
if (existsSync(file)) stop(`${path.relative(root, file)} is there already.`);

mkdirSync(path.dirname(file), { recursive: true });
const fact = `${category}.${variable}`;
const label = name.replaceAll('-', ' ');
writeFileSync(
  file,
  `import { definePredicate } from '../define-predicate';
import { isOneOf } from '../fact-comparison';

export const ${variable} = definePredicate({
  id: '${id}',
  category: '${category}',
  label: { en: '${label[0].toUpperCase()}${label.slice(1)}', ja: '${label}' },
  params: {
    values: { type: 'list', of: { type: 'text' }, label: { en: 'Values', ja: '値' } },
  },
  facts: ['${fact}'],
  evaluate: ({ values }, tools) => isOneOf('${fact}', values, tools),
  sentence: { en: 'has the ${label} {values}', ja: '${label}が{values}である' },
  samples: [
    { params: { values: ['a'] }, facts: { '${fact}': 'a' }, outcome: 'match' },
    { params: { values: ['a'] }, facts: { '${fact}': 'b' }, outcome: 'miss' },
    { params: { values: ['a'] }, facts: {}, outcome: 'unknown' },
  ],
});
`
);

edit('shared/predicates/index.ts', (text) =>
  text
    .replace(
      '\nexport { definePredicate }',
      `import { ${variable} } from './${category}/${name}';\n\nexport { definePredicate }`
    )
    .replace('\n]);', `\n  ${variable},\n]);`)
);
edit('test/spec/predicates/cases.json', (text) => {
  const row = { predicate: id, params: { values: ['a'] }, facts: { [fact]: 'A' }, outcome: 'miss', why: 'say why' };
  return text.replace(/\n\]\s*$/, `,\n  ${JSON.stringify(row)}\n]\n`);
});
console.log(
  `${path.relative(root, file)} is registered as "${id}". Next: its words and samples, then "npm run format" and "npm run docs:predicates".`
);

function edit(name, change) {
  const target = path.join(root, name);
  writeFileSync(target, change(readFileSync(target, 'utf8')));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
