import ts from 'typescript';

/** Attributes whose text an editor sees or hears. */
const SPOKEN_ATTRIBUTES = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'clearLabel',
  'closeLabel',
  'createMessage',
  'error',
  'hint',
  'label',
  'loadingMessage',
  'message',
  'noOptionsMessage',
  'placeholder',
  'subtitle',
  'title',
];

/** The same in the objects that Strapi takes: a panel's `{ title }`, a notification's `{ message }`. */
const SPOKEN_PROPERTIES = ['label', 'message', 'title'];

/** Two letters of any script: `·`, `→`, `5` and `×` are no words. */
const WORD = /\p{L}{2}/u;

/**
 * The words that stand in a component itself instead of in the translations: text between tags, and what is written into
 * an attribute that is read aloud. Only what is written out counts: `label={say('…')}` holds a key and no word.
 */
export function hardCodedTexts(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];

  const visit = (node: ts.Node): void => {
    const texts = ts.isJsxText(node) ? [node.text] : spokenBy(node).flatMap(writtenIn);
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push(...texts.filter((text) => WORD.test(text)).map((text) => `${file}:${line} "${text.trim()}"`));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** What a node shows: the value of a spoken attribute or property, or an expression between tags. */
function spokenBy(node: ts.Node): ts.Node[] {
  if (ts.isPropertyAssignment(node)) return SPOKEN_PROPERTIES.includes(node.name.getText()) ? [node.initializer] : [];
  if (ts.isJsxAttribute(node)) return isSpoken(node) && node.initializer ? [node.initializer] : [];
  const isBetweenTags = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent);
  return isBetweenTags && node.expression ? [node.expression] : [];
}

const isSpoken = ({ name }: ts.JsxAttribute): boolean => SPOKEN_ATTRIBUTES.includes(name.getText());

/** The strings that an expression may come down to; not those that it hands to a function or compares with. */
function writtenIn(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node))
    return node.expression ? writtenIn(node.expression) : [];
  if (ts.isConditionalExpression(node)) return [...writtenIn(node.whenTrue), ...writtenIn(node.whenFalse)];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isBinaryExpression(node)) return isChoice(node) ? [node.left, node.right].flatMap(writtenIn) : [];
  return [];
}

/** `a && 'b'`, `a ?? 'b'`, `a || 'b'` and `a + 'b'` may all become what stands in them. */
const isChoice = ({ operatorToken }: ts.BinaryExpression): boolean =>
  [
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
    ts.SyntaxKind.PlusToken,
  ].includes(operatorToken.kind);
