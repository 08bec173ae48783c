interface Block {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly children?: unknown;
  readonly image?: { readonly name?: unknown };
}

/** The words of Strapi's rich text blocks, a paragraph or list item per line. */
export function textOfBlocks(value: unknown): string {
  return blocksIn(value).map(textOf).join('\n').trim();
}

function textOf(block: Block): string {
  if (typeof block.text === 'string') return block.text;
  if (block.type === 'image') return String(block.image?.name ?? '');
  const parts = blocksIn(block.children).map(textOf);
  return parts.join(block.type === 'list' ? '\n' : '');
}

function blocksIn(value: unknown): readonly Block[] {
  return Array.isArray(value) ? value.filter((part): part is Block => typeof part === 'object' && part !== null) : [];
}
