import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { root } from './steps/paths.mjs';

/**
 * `npm run docs:predicates [-- --check]`: writes docs/reference/predicates.md from the definitions themselves, so that the page
 * can say nothing that is not so. With `--check` it only exits non-zero where the page is stale.
 */
const page = path.join(root, 'docs/reference/predicates.md');
const { builtInPredicates, OPERATORS, PREDICATE_CATEGORIES, summarize } = load();
const text = render();

if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) {
  console.error('docs/reference/predicates.md is stale: run "npm run docs:predicates".');
  process.exit(1);
}

/** The definitions are TypeScript; one bundle of them is loaded like any module. */
function load() {
  const outfile = path.join(root, '.cache/predicate-reference.cjs');
  buildSync({
    stdin: {
      contents: [
        "export { builtInPredicates } from './shared/predicates';",
        "export { OPERATORS } from './shared/operators';",
        "export { PREDICATE_CATEGORIES } from './shared/domain/predicate';",
        "export { summarize } from './shared/engine/sentences/summarize';",
      ].join('\n'),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile);
}

function render() {
  const parts = [
    '# Predicates',
    'Written by `npm run docs:predicates` from `shared/predicates`; do not edit. In a condition a predicate is a leaf:',
    '```json\n{ "predicate": "place.country", "params": { "countries": ["JP", "KR"] } }\n```',
    [
      'Where a fact is missing the answer is *unknown*, unless the predicate says otherwise. A parameter with a `=` has that',
      'default, one with a `?` may be left out. A zone is `visitor`, `site` or an IANA name.',
    ].join('\n'),
    `The operators, wherever one can be chosen: ${OPERATORS.map(code).join(' ')}.`,
  ];
  for (const category of PREDICATE_CATEGORIES) {
    const members = builtInPredicates.filter((definition) => definition.category === category);
    if (members.length > 0) parts.push(`## ${category}`, ...members.map(section));
  }
  return `${parts.join('\n\n')}\n`;
}

function section(definition) {
  const { id, label, params, facts, samples, purpose = 'necessary', whenMissing, changesAt } = definition;
  const example = samples[0];
  const names = [...new Set(typeof facts === 'function' ? samples.flatMap((sample) => facts(sample.params)) : facts)];
  const notes = [
    purpose === 'necessary' ? '' : `Needs consent to *${purpose}*.`,
    whenMissing === 'evaluate' || typeof whenMissing === 'function' ? 'Decides itself what a missing fact means.' : '',
    changesAt ? 'Changes with the clock.' : '',
  ].filter(Boolean);
  const sentence = (locale) =>
    summarize({ predicate: id, params: example.params }, locale, { predicates: builtInPredicates });
  return [
    `### ${id}`,
    `${label.en} · ${label.ja}`,
    [
      `- parameters: ${Object.entries(params).map(parameter).join(' · ') || 'none'}`,
      `- facts${typeof facts === 'function' ? ', for example' : ''}: ${names.map(code).join(' ') || 'none'}`,
      ...(notes.length > 0 ? [`- ${notes.join(' ')}`] : []),
      `- ${code(JSON.stringify(example.params))}`,
      `  reads “${sentence('en')}.” · 「${sentence('ja')}。」`,
    ].join('\n'),
  ].join('\n\n');
}

function parameter([name, schema]) {
  const { optional, default: preset } = schema;
  const mark = preset !== undefined ? ` = ${code(String(preset))}` : optional ? '?' : '';
  return `${code(name)}${mark} (${kind(schema)})`;
}

function kind(schema) {
  if (schema.type === 'list') return `list of ${kind(schema.of)}`;
  // The operators are many, and stand above.
  if (schema.type === 'choice')
    return schema.options.length > 12 ? 'operator' : schema.options.map(({ value }) => code(value)).join(' ');
  const { type, format, unit, min, max } = schema;
  const range = min !== undefined && max !== undefined ? ` ${min} to ${max}` : '';
  return `${format ?? type}${range}${unit ? ` ${unit}` : ''}`;
}

function code(text) {
  return `\`${text}\``;
}
