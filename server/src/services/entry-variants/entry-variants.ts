import type {
  DuplicateVariantBody,
  EntryVariantsAnswer,
  EntryVariantsQuery,
  NewVariantAnswer,
  NewVariantBody,
  VariantCountsAnswer,
  VariantCountsQuery,
} from '../../../../shared/contracts/entry-variants';
import { refuseAny, requestRefusal } from '../../errors/refusal';
import type { BaseValueRepository } from '../../repositories/base-values/base-value-repository';
import type { EntryVariantRepository } from '../../repositories/entry-variant-repository';
import type { PersonaRepository, StoredPersona } from '../../repositories/persona-repository';
import type { VariantType } from '../../repositories/variant-types';
import { unknownFields } from '../../variants/drift';
import { assertMay, notAllowed, type Editor, type RightsOn, type TypeRights } from '../type-rights';
import { staleFields } from './stale-fields';
import { describeVariants, type DescriptionContext, type PersonaStanding } from './describe-variants';

/** The variants of one entry, as editors see and make them beside it. Every method refuses what the roles do not allow. */
export interface EntryVariantsService {
  find(query: EntryVariantsQuery, editor: Editor): Promise<EntryVariantsAnswer['data']>;
  /** Makes a variant in one locale, for some personas, that overrides nothing yet. */
  create(body: NewVariantBody, editor: Editor): Promise<NewVariantAnswer['data']>;
  /** Copies a variant with all its content, in every locale that the editor may write, for other personas. */
  duplicate(body: DuplicateVariantBody, editor: Editor): Promise<NewVariantAnswer['data']>;
  counts(query: VariantCountsQuery, editor: Editor): Promise<VariantCountsAnswer['data']>;
}

export interface EntryVariantsDependencies {
  /** @throws `type.without-variants` */
  readonly typeOf: (baseUid: string) => VariantType;
  readonly variants: EntryVariantRepository;
  readonly personas: Pick<PersonaRepository, 'findAll'>;
  readonly holdsForNobody: (persona: string) => boolean;
  readonly alwaysBehind: (persona: string) => readonly string[];
  readonly versionOf: DescriptionContext['versionOf'];
  readonly baseValues: BaseValueRepository;
  readonly rightsOn: RightsOn;
  readonly defaultLocale: () => Promise<string>;
  readonly clock?: () => number;
}

const MAX_COUNTED = 200;

export function createEntryVariantsService(dependencies: EntryVariantsDependencies): EntryVariantsService {
  const {
    alwaysBehind,
    baseValues,
    clock = Date.now,
    defaultLocale,
    holdsForNobody,
    personas,
    rightsOn,
    typeOf,
    variants,
    versionOf,
  } = dependencies;

  async function localeOf({ isLocalized }: VariantType, asked: string | undefined): Promise<string | null> {
    return isLocalized ? (asked ?? (await defaultLocale())) : null;
  }

  /** Whether the base exists. @throws `entry.not-allowed` where its own permissions do not let the editor read it */
  async function isReadableBase(
    type: VariantType,
    entry: string,
    locale: string | null,
    editor: Editor
  ): Promise<boolean> {
    const rights = rightsOn(editor, type.base);
    assertMay(rights, 'read', locale);
    const versions = await variants.versions(type.base, entry);
    if (versions.length > 0 && !versions.some((version) => rights.mayWith('read', version))) throw notAllowed();
    return versions.length > 0;
  }

  async function documentIdsOf(keys: readonly string[]): Promise<readonly string[]> {
    const byKey = new Map((await personas.findAll()).map(({ documentId, key }) => [key, documentId]));
    refuseAny(
      keys.flatMap((key, index) =>
        byKey.has(key)
          ? []
          : { code: 'persona.unknown' as const, path: ['personas', index], message: 'There is no such persona.' }
      )
    );
    return [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []);
  }

  const standingOf =
    (now: number) =>
    ({ activeTo, color, isEnabled, key, name }: StoredPersona): [string, PersonaStanding] => {
      const isOff = !isEnabled || (activeTo !== null && activeTo <= now) || holdsForNobody(key);
      return [key, { key, name, color, isOff }];
    };

  return {
    async find({ type: uid, entry, locale: asked }, editor) {
      const type = typeOf(uid);
      const locale = await localeOf(type, asked);
      if (!(await isReadableBase(type, entry, locale, editor))) {
        throw requestRefusal('entry.missing', 'There is no such entry.');
      }
      const rights = rightsOn(editor, type.variant);
      assertMay(rights, 'read', locale);

      const [rows, readable, stored] = await Promise.all([
        variants.rowsOf(type.variant, entry),
        rights.readable().then((filters) => variants.idsWhere(type.variant, entry, filters)),
        personas.findAll(),
      ]);
      const now = clock();
      const context: DescriptionContext = {
        personas: new Map(stored.map(standingOf(now))),
        alwaysBehind,
        now,
        locale,
        fields: type.fields,
        readable,
        versionOf,
        problemsOf: ({ overrides }) => unknownFields(overrides, type),
        staleOf: await staleFields(baseValues, type, { documentId: entry, locale }, rows),
      };
      return {
        variantType: type.variant,
        variants: describeVariants(rows, context),
        personas: stored.map(({ key, name, color }) => ({ key, name, color })),
        may: mayOf(rights, locale),
      };
    },

    async create({ type: uid, entry, locale: asked, personas: keys, name }, editor) {
      const type = typeOf(uid);
      const locale = await localeOf(type, asked);
      assertMay(rightsOn(editor, type.variant), 'create', locale);
      // A base that does not exist, or not in this locale, is refused by saving, with its own code.
      await isReadableBase(type, entry, locale, editor);
      const documentId = await variants.create(type.variant, {
        base: entry,
        ...(locale !== null && { locale }),
        name: name?.trim() || null,
        personas: await documentIdsOf(keys),
        by: editor.user.id,
      });
      return { variantType: type.variant, documentId };
    },

    async duplicate({ type: uid, variant, locale: asked, personas: keys, name }, editor) {
      const type = typeOf(uid);
      const rights = rightsOn(editor, type.variant);
      const versions = await variants.versions(type.variant, variant);
      if (versions.length === 0) throw requestRefusal('entry.missing', 'There is no such variant.');
      const allowed = versions.filter(
        (version) => rights.mayWith('read', version) && rights.may('create', version.locale)
      );
      const locales = allowed.flatMap(({ locale }) => locale ?? []);
      const isAskedFor = asked === undefined || !type.isLocalized || locales.includes(asked);
      if (allowed.length === 0 || !isAskedFor) throw notAllowed();

      const personaIds = await documentIdsOf(keys);
      const copy = {
        locales: type.isLocalized ? locales : ('*' as const),
        personas: personaIds,
        name: name?.trim() || null,
        by: editor.user.id,
      };
      return { variantType: type.variant, documentId: await variants.duplicate(type.variant, variant, copy) };
    },

    async counts({ type: uid, entries }, editor) {
      const type = typeOf(uid);
      const rights = rightsOn(editor, type.variant);
      assertMay(rightsOn(editor, type.base), 'read');
      assertMay(rights, 'read');
      const ids = [...new Set(entries.split(',').filter(Boolean))].slice(0, MAX_COUNTED);
      return Object.fromEntries(await variants.counts(type.variant, ids, await rights.readable()));
    },
  };
}

function mayOf(rights: TypeRights, locale: string | null): EntryVariantsAnswer['data']['may'] {
  return {
    create: rights.may('create', locale),
    update: rights.may('update', locale),
    delete: rights.may('delete', locale),
  };
}
