import { mayHoldMergeFields, type TextKind } from '../../../../shared/domain/merge-field';
import type { Schemas } from '../schemas';

/** Whole texts in which merge fields are filled. */
export type MergeTexts = ReadonlyMap<string, TextKind>;

/** Entries that a request has read, as they go into its answer. */
export interface ReadEntries {
  readonly uid: string;
  readonly result: unknown;
}

export interface MergeTextsOptions {
  readonly schemas: Pick<Schemas, 'models' | 'isPrivate'>;
  readonly isOptedIn: (uid: string) => boolean;
}

/**
 * The texts of an answer in which editors may have written merge fields: those of types that opted in, and of their components. A
 * type that visitors write to (comments) did not opt in, so nobody can make another visitor's page show what they told.
 */
export function mergeTextsOf(reads: readonly ReadEntries[], options: MergeTextsOptions): MergeTexts {
  const texts = new Map<string, TextKind>();
  const add = (value: unknown, kind: TextKind): void => {
    if (typeof value !== 'string' || !mayHoldMergeFields(value)) return;
    if (texts.get(value) !== 'markup') texts.set(value, kind);
  };

  function addBlocks(nodes: unknown): void {
    if (!Array.isArray(nodes)) return;
    for (const node of nodes as { type?: unknown; text?: unknown; children?: unknown }[]) {
      if (node?.type === 'text') add(node.text, 'plain');
      else addBlocks(node?.children);
    }
  }

  function addEntry(value: unknown, model: string, isEditors: boolean): void {
    if (Array.isArray(value)) return value.forEach((item) => addEntry(item, model, isEditors));
    if (typeof value !== 'object' || value === null) return;
    const attributes = options.schemas.models.get(model)?.attributes ?? {};
    for (const [name, inside] of Object.entries(value)) {
      const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      if (!attribute || options.schemas.isPrivate(model, name)) continue;
      switch (attribute.type) {
        case 'string':
        case 'text':
          if (isEditors) add(inside, 'plain');
          break;
        case 'richtext':
          if (isEditors) add(inside, 'markup');
          break;
        case 'blocks':
          if (isEditors) addBlocks(inside);
          break;
        case 'component':
        case 'dynamiczone':
        case 'relation':
          for (const item of Array.isArray(inside) ? inside : [inside]) {
            const target = attribute.target ?? attribute.component ?? modelNamedBy(item);
            if (target === null) continue;
            addEntry(item, target, attribute.type === 'relation' ? options.isOptedIn(target) : isEditors);
          }
          break;
        default:
      }
    }
  }

  for (const { uid, result } of reads) addEntry(result, uid, options.isOptedIn(uid));
  return texts;
}

function modelNamedBy(value: unknown): string | null {
  const { __component, __type } = (value ?? {}) as { __component?: unknown; __type?: unknown };
  const name = __component ?? __type;
  return typeof name === 'string' ? name : null;
}
