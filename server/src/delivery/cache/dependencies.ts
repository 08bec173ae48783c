import type { Schemas } from '../schemas';
import { type Populated, populatedOf, type Selection, selectionInside, selectionOfComponent } from '../selection';
import { anyDocumentTag, documentTag, typeTag } from '../../response-cache/tags';

/** One call of the document service, as a request made it. */
export interface RecordedRead {
  readonly uid: string;
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const MEDIA_UID = 'plugin::upload.file';

/** The tags of everything that a read may have looked at: rather one too many than one too few. */
export function dependenciesOf({ uid, action, params }: RecordedRead, schemas: Schemas): ReadonlySet<string> {
  const types = new Set<string>();
  addPopulated(uid, params, types, schemas);
  if (looksElsewhere(uid, params, schemas)) addReachable(uid, types, schemas);
  const tags = new Set([...types].map(typeTag));
  if (action === 'findOne' && typeof params.documentId === 'string') {
    tags.add(documentTag(uid, params.documentId)).add(anyDocumentTag(uid));
  } else tags.add(typeTag(uid));
  return tags;
}

function addPopulated(model: string, selection: Selection, types: Set<string>, schemas: Schemas): void {
  const populated = populatedOf(selection);
  for (const name of populatedNames(model, populated, schemas)) {
    const attribute = schemas.models.get(model)?.attributes[name];
    const inside = selectionInside(populated, name);
    switch (attribute?.type) {
      case 'media':
        types.add(MEDIA_UID);
        break;
      case 'component':
        if (attribute.component) addPopulated(attribute.component, inside, types, schemas);
        break;
      case 'dynamiczone':
        for (const component of attribute.components ?? []) {
          addPopulated(component, selectionOfComponent(inside, component), types, schemas);
        }
        break;
      case 'relation':
        addRelated(attribute.target, inside, types, schemas);
        break;
      default:
    }
  }
}

/** A relation without a target of its own may lead to an entry of any type. */
function addRelated(target: string | undefined, inside: Selection, types: Set<string>, schemas: Schemas): void {
  if (target === undefined) {
    for (const uid of schemas.models.keys()) types.add(uid);
    return;
  }
  types.add(target);
  addPopulated(target, inside, types, schemas);
  if (looksElsewhere(target, inside as Record<string, unknown>, schemas)) addReachable(target, types, schemas);
}

function populatedNames(model: string, populated: Populated, schemas: Schemas): Iterable<string> {
  if (populated !== '*') return populated.keys();
  const names = Object.keys(schemas.models.get(model)?.attributes ?? {});
  return names.filter((name) => schemas.isPopulatable(model, name));
}

/** Whether filters or an order look at anything beyond the entry's own scalars. */
function looksElsewhere(model: string, { filters, sort }: Record<string, unknown>, schemas: Schemas): boolean {
  if ([...namesIn(filters), ...namesIn(sort)].some((name) => schemas.isPopulatable(model, name))) return true;
  return JSON.stringify(sort ?? '').includes('.');
}

/** Every key at any depth: `$and` and its like hold the attributes one level down. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => [name, ...namesIn(inside)]);
}

/** All types that can be reached from a model, through whatever it refers to. */
function addReachable(model: string, types: Set<string>, schemas: Schemas): void {
  const seen = new Set<string>();
  const pending = [model];
  for (let uid = pending.pop(); uid !== undefined; uid = pending.pop()) {
    if (seen.has(uid)) continue;
    seen.add(uid);
    for (const { type, target, component, components = [] } of Object.values(
      schemas.models.get(uid)?.attributes ?? {}
    )) {
      if (type === 'media') types.add(MEDIA_UID);
      if (target !== undefined) types.add(target);
      pending.push(...[target, component, ...components].filter((next) => next !== undefined));
    }
  }
}
