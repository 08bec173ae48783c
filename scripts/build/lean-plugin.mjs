import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ts = createRequire(import.meta.url)('typescript');

/** What evaluating a predicate takes. Texts, forms, sentences and samples are for people, and people are elsewhere. */
const KEPT = new Set(['id', 'facts', 'evaluate', 'whenMissing', 'changesAt']);

/**
 * Leaves out of the engine what only editors and authors need, while it is bundled: one source, two sizes. It cuts, and never
 * writes code of its own: properties of `definePredicate({ … })`, the messages of errors, and the drawing of traces.
 */
export const leanPlugin = {
  name: 'lean',
  setup(build) {
    // The one list of predicates in two parts: what is always there, and what is loaded when it is needed.
    build.onResolve({ filter: /[\\/]shared[\\/]predicates$/ }, ({ importer, path, resolveDir }) => ({
      path: join(resolveDir, path, 'index.ts'),
      suffix: importer.includes('remembered') ? '?remembered' : '?at-hand',
    }));
    build.onLoad({ filter: /[\\/]predicates[\\/]index\.ts$/ }, ({ path, suffix }) => ({
      contents: lean(onlyOf(readFileSync(path, 'utf8'), suffix === '?remembered'), path),
      loader: 'ts',
      resolveDir: dirname(path),
    }));
    build.onLoad({ filter: /[\\/]shared[\\/](?:predicates|operators|engine)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: lean(readFileSync(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

/** Of the list of predicates, those about what a token remembers, or all others. */
function onlyOf(text, isRemembered) {
  const imports = [...text.matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)\/.*\n/gm)];
  return imports
    .filter(([, , folder]) => (folder === 'behaviour') !== isRemembered)
    .reduce((rest, [line, name]) => rest.replace(line, '').replace(new RegExp(`^  ${name},\\n`, 'm'), ''), text);
}

export function lean(text, path) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const cut = (from, to, replacement = '') => cuts.push({ from, to, replacement });

  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'definePredicate') {
      // The definition itself: it was checked where it was defined for people.
      cut(node.expression.getStart(), node.expression.getEnd());
      const [definition] = node.arguments;
      if (definition && isPlainComparison(definition)) {
        cut(node.getStart(), node.getEnd(), 'undefined as never');
        return;
      }
      if (definition && ts.isObjectLiteralExpression(definition)) cutProperties(definition, (name) => !KEPT.has(name));
    } else if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText()) && node.arguments?.length) {
      cut(node.arguments.pos, node.arguments.end);
      return;
    } else if (ts.isCallExpression(node) && isTopLevel(node)) {
      cut(node.getStart(), node.getStart(), '/* @__PURE__ */ ');
    }
    if (/[\\/]evaluation[\\/]compile-/.test(path) && ts.isObjectLiteralExpression(node)) {
      cutProperties(node, (name) => name === 'trace' || name === 'shape');
    }
    ts.forEachChild(node, visit);
  };
  const cutProperties = ({ properties }, isCut) => {
    for (const property of properties) {
      if (property.name && isCut(property.name.getText()))
        cut(property.getStart(), property.getEnd() + comma(text, property));
    }
  };
  visit(source);

  // Of two cuts of which one lies in the other, the outer one is enough.
  const outer = cuts.filter((one) => !cuts.some((other) => other !== one && contains(other, one)));
  return outer
    .sort((one, other) => other.from - one.from)
    .reduce((result, { from, to, replacement }) => result.slice(0, from) + replacement + result.slice(to), text);
}

/** Makers of tests that do nothing but compare one fact; a manifest holds them as the predicate `fact`. */
const COMPARING = new Set(['isOneOf', 'compareFact', 'chosenComparison']);

/** Whether all that a predicate evaluates is `(params, tools) => isOneOf(…)` or its like. */
function isPlainComparison(definition) {
  if (!ts.isObjectLiteralExpression(definition)) return false;
  const valueOf = (name) => definition.properties.find((property) => property.name?.getText() === name)?.initializer;
  const test = valueOf('evaluate');
  const isComparison =
    test && ts.isArrowFunction(test) && ts.isCallExpression(test.body) && COMPARING.has(test.body.expression.getText());
  return isComparison && valueOf('id')?.getText() !== "'fact'";
}

function contains(outer, inner) {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
}

/** Whether a call is made while the module is loaded; all of those in these rooms are without effect on anything else. */
function isTopLevel(node) {
  for (let above = node.parent; above; above = above.parent) if (ts.isFunctionLike(above)) return false;
  return !ts.isExpressionStatement(node.parent);
}

function comma(text, property) {
  return /^\s*,/.exec(text.slice(property.getEnd()))?.[0].length ?? 0;
}
