import type {
  BaseField,
  SeenBody,
  VariantBaseAnswer,
  VariantBaseQuery,
} from '../../../../shared/contracts/variant-base';
import { requestRefusal } from '../../errors/refusal';
import type { BaseValueRepository } from '../../repositories/base-values/base-value-repository';
import { targetsIn } from '../../repositories/base-values/populate-of';
import type { Entry } from '../../repositories/base-values/map-value';
import type { DocumentVersion, EntryVariantRepository } from '../../repositories/entry-variant-repository';
import type { SnapshotRow, VariantSnapshotRepository } from '../../repositories/variant-snapshot-repository';
import type { VariantType } from '../../repositories/variant-types';
import { hasChanged, readSnapshot } from '../../variants/base-snapshot';
import { renewSnapshots } from '../../variants/keep-snapshots';
import { notAllowed, type Editor, type EntryAction, type RightsOn } from '../type-rights';
import { formValue, type FormValueOptions } from './form-values';

/** What a variant stands in for: its base as it is now, beside what it was when each field was overridden. */
export interface VariantBaseService {
  find(query: VariantBaseQuery, editor: Editor): Promise<VariantBaseAnswer['data']>;
  /** The editor keeps the variant's values although the base has changed: from now on that is the base they know. */
  markSeen(body: SeenBody, editor: Editor): Promise<VariantBaseAnswer['data']>;
}

export interface VariantBaseDependencies {
  /** @throws `type.without-variants` */
  readonly typeOf: (variantUid: string) => VariantType;
  readonly versions: EntryVariantRepository['versions'];
  readonly snapshots: VariantSnapshotRepository;
  readonly baseValues: BaseValueRepository;
  readonly rightsOn: RightsOn;
  readonly describeType: (uid: string) => { readonly name: string; readonly kind: 'collectionType' | 'singleType' };
  readonly defaultLocale: () => Promise<string>;
}

/** One variant in one locale, with its base, as this editor may see them. */
interface Opened {
  readonly type: VariantType;
  readonly locale: string | null;
  readonly rows: readonly SnapshotRow[];
  readonly base: DocumentVersion & { readonly documentId: string };
}

export function createVariantBaseService(dependencies: VariantBaseDependencies): VariantBaseService {
  const { baseValues, defaultLocale, describeType, rightsOn, snapshots, typeOf, versions } = dependencies;

  async function open(
    { type: uid, variant, locale: asked }: VariantBaseQuery,
    editor: Editor,
    action: EntryAction
  ): Promise<Opened> {
    const type = typeOf(uid);
    const locale = type.isLocalized ? (asked ?? (await defaultLocale())) : null;
    const [variantVersions, allRows] = await Promise.all([
      versions(type.variant, variant),
      snapshots.rowsOf(type.variant, variant),
    ]);
    const rights = rightsOn(editor, type.variant);
    if (!rights.may(action, locale)) throw notAllowed();
    const [anyRow] = allRows;
    if (!anyRow) throw requestRefusal('entry.missing', 'There is no such variant.');
    // A locale that is about to be written has no version of its own yet.
    const own = variantVersions.find((version) => version.locale === locale);
    if (own && !rights.mayWith(action, own)) throw notAllowed();

    const base = (await versions(type.base, anyRow.base)).find(
      (version) => !type.isLocalized || version.locale === locale
    );
    if (!base) {
      throw requestRefusal(
        'variant.base-missing',
        'The base entry of this variant does not exist, or not in this locale.'
      );
    }
    if (!rightsOn(editor, type.base).mayWith('read', base)) throw notAllowed();
    const rows = allRows.filter((row) => row.locale === locale || !type.isLocalized);
    return { type, locale, rows, base: base as Opened['base'] };
  }

  async function describe(
    { base, locale, rows, type }: Opened,
    variant: string,
    editor: Editor
  ): Promise<VariantBaseAnswer['data']> {
    const { attributesOf } = baseValues;
    const attributes = attributesOf(type.base);
    const { mainField, order } = await baseValues.formOf(type.base);
    const names = [...type.fields].sort((a, b) => rankIn(order, a) - rankIn(order, b));
    const [values, related] = await Promise.all([
      baseValues.read(type.base, { documentId: base.documentId, locale }, [...new Set([...names, mainField])]),
      baseValues.read(
        type.variant,
        { documentId: variant, locale },
        names.filter((name) => attributes[name]?.type === 'relation')
      ),
    ]);
    const rights = rightsOn(editor, type.base);
    const stored = readSnapshot(rows[0]?.baseThen);
    const kept = Object.fromEntries(
      names.flatMap((name) => (stored[name] && 'value' in stored[name] ? [[name, stored[name].value]] : []))
    );
    const [now, then] = await Promise.all([
      rights.sanitized({ ...base, ...values }),
      rights.sanitized({ ...base, ...kept }),
    ]);
    const form = await formOptions(type, editor);
    const overridden = new Set(rows[0]?.overrides);

    const fieldOf = (name: string): readonly BaseField[] => {
      const attribute = attributes[name];
      // Left out by the rights on the base.
      if (!attribute || !(name in now)) return [];
      const snapshot = overridden.has(name) ? stored[name] : undefined;
      const before = name in kept && overridden.has(name) && name in then;
      return [
        {
          name,
          type: attribute.type,
          now: formValue(now[name], attribute, form, (related?.[name] ?? []) as readonly Entry[]),
          ...(before && { then: formValue(then[name], attribute, form) }),
          isStale: snapshot !== undefined && hasChanged(snapshot, values?.[name], attribute, attributesOf),
        },
      ];
    };
    const { name: typeName, kind } = describeType(type.base);
    return {
      base: { type: type.base, typeName, kind, documentId: base.documentId, title: titleOf(now[mainField], base) },
      fields: names.flatMap(fieldOf),
    };
  }

  async function formOptions(type: VariantType, editor: Editor): Promise<FormValueOptions> {
    const { attributesOf } = baseValues;
    const all = attributesOf(type.base);
    const varying = Object.fromEntries([...type.fields].flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
    const readable = [...targetsIn(varying, attributesOf)].filter((target) => rightsOn(editor, target).may('read'));
    const names = new Map(
      await Promise.all(readable.map(async (uid) => [uid, (await baseValues.formOf(uid)).mainField] as const))
    );
    return { attributesOf, nameOf: (target) => names.get(target) ?? null };
  }

  return {
    async find(query, editor) {
      return describe(await open(query, editor, 'read'), query.variant, editor);
    },

    async markSeen({ fields, ...query }, editor) {
      const { rows, type, ...rest } = await open(query, editor, 'update');
      await renewSnapshots(
        { snapshots, baseValues },
        type,
        rows,
        fields.filter((name) => type.fields.has(name))
      );
      const renewed = await snapshots.rowsOf(type.variant, query.variant);
      const inLocale = renewed.filter((row) => rows.some(({ id }) => id === row.id));
      return describe({ rows: inLocale, type, ...rest }, query.variant, editor);
    },
  };
}

function rankIn(order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  return rank === -1 ? order.length : rank;
}

function titleOf(value: unknown, { documentId }: { readonly documentId: string }): string {
  return value === null || value === undefined || value === '' || typeof value === 'object'
    ? documentId
    : String(value);
}
