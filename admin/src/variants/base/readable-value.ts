import type { AttributeSchema, ComponentSchemas } from './attribute-schema';
import { linksIn } from './links';
import { textOfBlocks } from './text-of-blocks';

/** A field's value as an editor can compare it with another at a glance. */
export type Readable =
  | { readonly is: 'empty' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'answer'; readonly yes: boolean }
  | { readonly is: 'moment'; readonly at: Date }
  | { readonly is: 'files'; readonly files: readonly ReadableFile[] }
  | { readonly is: 'list'; readonly items: readonly string[] };

export interface ReadableFile {
  readonly name: string;
  /** A picture small enough for a list; `null` for what is not a picture. */
  readonly thumbnail: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

export interface ReadContext {
  readonly components: ComponentSchemas;
  /**
   * True for what the open form holds. Of a relation within a component the form knows only what was changed: that is
   * not shown as empty. Default: false.
   */
  readonly isOwn?: boolean;
}

export function readable(value: unknown, attribute: AttributeSchema, context: ReadContext): Readable {
  switch (attribute.type) {
    case 'boolean':
      return typeof value === 'boolean' ? { is: 'answer', yes: value } : { is: 'empty' };
    case 'datetime':
      return typeof value === 'string' && value ? { is: 'moment', at: new Date(value) } : { is: 'empty' };
    case 'media':
      return orEmpty(filesIn(value), (files) => ({ is: 'files', files }));
    case 'relation':
      return orEmpty(
        linksIn(value).map((link) => titleOf(link, attribute.mainField)),
        (items) => ({ is: 'list', items })
      );
    case 'component':
      return component(value, attribute, context);
    case 'dynamiczone':
      return orEmpty(recordsIn(value), (parts) => ({
        is: 'list',
        items: parts.map((part) => {
          const schema = context.components[String(part.__component)];
          const name = schema?.info?.displayName ?? String(part.__component);
          const summary = summaryOf(part, String(part.__component), context);
          return summary ? `${name}: ${summary}` : name;
        }),
      }));
    default:
      return orEmpty([...textOf(value, attribute)], (letters) => ({ is: 'text', text: letters.join('') }));
  }
}

function component(
  value: unknown,
  { component: uid = '', repeatable }: AttributeSchema,
  context: ReadContext
): Readable {
  if (repeatable) {
    return orEmpty(recordsIn(value), (parts) => ({
      is: 'list',
      items: parts.map((part, at) => summaryOf(part, uid, context) || `${at + 1}`),
    }));
  }
  if (typeof value !== 'object' || value === null) return { is: 'empty' };
  return orEmpty(linesOf(value as Fields, uid, context), (items) => ({ is: 'list', items }));
}

/** One line per field that holds something: `title: Hello`. */
function linesOf(part: Fields, uid: string, context: ReadContext): string[] {
  return ownAttributes(context.components[uid]).flatMap(([name, attribute]) => {
    const text = partOf(part[name], attribute, context);
    return text ? [`${name}: ${text}`] : [];
  });
}

function summaryOf(part: Fields, uid: string, context: ReadContext): string {
  const texts = ownAttributes(context.components[uid]).map(([name, attribute]) =>
    partOf(part[name], attribute, context)
  );
  return texts.filter(Boolean).join(' · ');
}

function partOf(value: unknown, attribute: AttributeSchema, context: ReadContext): string {
  if (context.isOwn && attribute.type === 'relation') return '…';
  return inline(readable(value, attribute, context));
}

/** Without those that the content manager adds to every component. */
function ownAttributes(schema: ComponentSchemas[string]): [string, AttributeSchema][] {
  return Object.entries(schema?.attributes ?? {}).filter(([name]) => name !== 'id' && name !== 'documentId');
}

function inline(value: Readable): string {
  if (value.is === 'text') return value.text;
  if (value.is === 'list') return value.items.join(', ');
  if (value.is === 'files') return value.files.map(({ name }) => name).join(', ');
  if (value.is === 'moment') return value.at.toISOString();
  return value.is === 'answer' ? String(value.yes) : '';
}

function textOf(value: unknown, { type }: AttributeSchema): string {
  if (value === null || value === undefined) return '';
  if (type === 'blocks') return textOfBlocks(value);
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
}

function filesIn(value: unknown): readonly ReadableFile[] {
  return recordsIn(Array.isArray(value) ? value : [value]).map((file) => {
    const { thumbnail } = (file.formats ?? {}) as { thumbnail?: { url?: unknown } };
    const isPicture = String(file.mime ?? '').startsWith('image/');
    const url = thumbnail?.url ?? file.url;
    return { name: String(file.name ?? ''), thumbnail: isPicture && typeof url === 'string' ? url : null };
  });
}

/** Strapi's form knows the title of a link as `label`; within components the usual names of titles have to do. */
function titleOf(link: Fields, mainField = 'title'): string {
  const candidates = [link.label, link[mainField], link.title, link.name];
  const title = candidates.find((text) => typeof text === 'string' && text);
  return String(title ?? link.documentId);
}

function recordsIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter((part): part is Fields => typeof part === 'object' && part !== null) : [];
}

function orEmpty<Item>(items: readonly Item[], make: (items: readonly Item[]) => Readable): Readable {
  return items.length === 0 ? { is: 'empty' } : make(items);
}
