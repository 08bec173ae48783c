import type { WarnOnce } from '../warn-once';
import { overlay, type OverlayOptions, type StandingVariant } from '../overlay';
import type { OverlaySnapshot } from '../overlay-snapshot';
import type { PersonalizedRequest } from '../personalized-request';
import type { DeliveryContext } from '../request-scope';
import type { Row } from '../walk';
import { askedNames, placeOf } from './asked-names';
import type { EntryField } from './entry-fields';
import { fieldwiseSelection } from './fieldwise-selection';
import { createGathering, type Gathering } from './gathering';
import type { createVariantResolvers, FieldInfo, GraphqlContext, Resolve } from './variant-resolvers';

export interface EntryReaderDependencies {
  readonly snapshot: OverlaySnapshot;
  readonly open: (context: DeliveryContext) => PersonalizedRequest;
  readonly isInTransaction: () => boolean;
  /** The variant that stands in for an entry of an answer. */
  readonly standing: WeakMap<object, StandingVariant>;
  readonly fromVariant: ReturnType<typeof createVariantResolvers>;
  readonly warn: WarnOnce;
}

/**
 * Reads what hangs on an entry. GraphQL loads it attribute by attribute past the document service, so what a variant replaces
 * is read from the variant here, and the entries that it leads to are laid over in one go for all siblings: as many
 * queries more as the request has places, however many entries stand in them.
 */
export function createEntryReader(dependencies: EntryReaderDependencies) {
  const { fromVariant, isInTransaction, open, snapshot, standing, warn } = dependencies;
  const gatherings = new WeakMap<object, Map<string, Gathering<unknown>>>();

  return (field: EntryField, next: Resolve): Resolve =>
    (...asked) => {
      const [parent, args, context, info] = asked;
      const variant = field.isVarying ? standing.get(parent) : undefined;
      const mayLead = leadsToVariants(field);
      if (info.operation.operation !== 'query' || (!variant && !mayLead) || isInTransaction()) return next(...asked);

      const load = async (): Promise<unknown> => {
        if (!variant?.fields.has(field.attribute)) return next(...asked);
        try {
          return await fromVariant(field, variant, args, context, info);
        } catch (error) {
          // What the caller did wrong, the base refuses as well.
          const base = await next(...asked);
          open(httpOf(context)).noteFailure();
          warn(`${field.attribute} of a variant of ${field.model} could not be loaded, the base is shown`, error);
          return base;
        }
      };
      return mayLead ? gatheringAt(field, context, info).join(load) : load();
    };

  function leadsToVariants({ leadsTo }: EntryField): boolean {
    const { types } = snapshot.current().index;
    return leadsTo === 'any' ? types.size > 0 : leadsTo !== null && types.has(leadsTo);
  }

  function gatheringAt(field: EntryField, context: GraphqlContext, info: FieldInfo): Gathering<unknown> {
    const ofRequest = gatherings.get(context) ?? new Map<string, Gathering<unknown>>();
    gatherings.set(context, ofRequest);
    const place = placeOf(info.path);
    const known = ofRequest.get(place);
    if (known) return known;
    const gathering = createGathering<unknown>((values) => personalize(values, field, context, info));
    ofRequest.set(place, gathering);
    return gathering;
  }

  async function personalize(
    values: readonly unknown[],
    { leadsTo }: EntryField,
    context: GraphqlContext,
    info: FieldInfo
  ): Promise<readonly unknown[]> {
    const rows = values.flatMap(rowsIn);
    const { index } = snapshot.current();
    const modelOf = (row: Row): string => (leadsTo === 'any' ? String(row.__type) : String(leadsTo));
    if (!rows.some((row) => index.of(modelOf(row), String(row.documentId)))) return values;

    const request = open(httpOf(context));
    const fail = (error: unknown): null => {
      request.noteFailure();
      warn(`${info.fieldName} could not be personalized, the base is shown`, error);
      return null;
    };
    const laidOver = new Map<Row, Row>();
    const selection = fieldwiseSelection(askedNames(info));
    for (const { model, status, rows: alike } of groups(rows, modelOf)) {
      const root = { path: placeOf(info.path), model, selection, locale: undefined };
      const options: OverlayOptions = {
        status,
        audience: request,
        onStanding: (entry, variant) => void standing.set(entry, variant),
      };
      const overlaid = await overlay(alike, root, options, snapshot.dependencies(fail)).catch(fail);
      if (!overlaid) continue;
      request.note(overlaid);
      for (const [at, row] of (overlaid.result as readonly Row[]).entries()) laidOver.set(alike[at] as Row, row);
    }
    return values.map((value) => withRows(value, (row) => laidOver.get(row) ?? row));
  }
}

function httpOf({ koaContext }: GraphqlContext): DeliveryContext {
  return koaContext as DeliveryContext;
}

/** Rows of one type and version: what they are laid over with is found alike. */
function groups(
  rows: readonly Row[],
  modelOf: (row: Row) => string
): readonly { readonly model: string; readonly status: string; readonly rows: readonly Row[] }[] {
  const byKey = new Map<string, { model: string; status: string; rows: Row[] }>();
  for (const row of rows) {
    const model = modelOf(row);
    const status = row.publishedAt === null ? 'draft' : 'published';
    const group = byKey.get(`${model} ${status}`) ?? { model, status, rows: [] };
    group.rows.push(row);
    byKey.set(`${model} ${status}`, group);
  }
  return [...byKey.values()];
}

/** The entries in what a resolver of Strapi gives: one, a list, or a list with its page numbers. */
function rowsIn(value: unknown): readonly Row[] {
  if (Array.isArray(value)) return value.filter(isRow);
  if (!isRow(value)) return [];
  return Array.isArray(value.nodes) ? value.nodes.filter(isRow) : [value];
}

function withRows(value: unknown, replace: (row: Row) => Row): unknown {
  if (Array.isArray(value)) return value.map((item) => (isRow(item) ? replace(item) : item));
  if (!isRow(value)) return value;
  return Array.isArray(value.nodes) ? { ...value, nodes: withRows(value.nodes, replace) } : replace(value);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
