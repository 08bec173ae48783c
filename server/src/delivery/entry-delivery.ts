import type { ConsideredVariant, SimulatedEntry } from '../../../shared/contracts/simulated-entry';
import type { AskedEntry } from '../../../shared/contracts/simulation';
import type { VariantSummary } from '../../../shared/domain/variant';
import { requestRefusal } from '../errors/refusal';
import type { DocumentRepository } from '../repositories/document-repository';
import type { EntryDelivery, MadeUpAudience } from '../services/simulation/entry-delivery';
import { assertMay, type Editor, notAllowed, type RightsOn } from '../services/type-rights';
import { variantUid } from '../uids';
import { overlay } from './overlay';
import type { OverlaySnapshot } from './overlay-snapshot';
import { ROOT_PATH } from './slots';
import { chooseVariant, type ChosenVariant, isLive } from '../services/variant-choice';
import type { Place, Row } from './walk';

export interface EntryDeliveryDependencies {
  readonly snapshot: OverlaySnapshot;
  readonly documents: DocumentRepository;
  readonly rightsOn: RightsOn;
  readonly defaultLocale: () => Promise<string>;
  /** What the content API would leave of an entry, whoever asks. */
  readonly sanitized: (uid: string, entry: Row) => Promise<Row>;
  /** `pzName` by documentId, for the variants of one entry. */
  readonly namesOf: (variantUid: string, base: string) => Promise<ReadonlyMap<string, string>>;
  readonly onFailure: (error: unknown) => void;
}

/** What a made-up visitor gets of an entry: read as an editor may read it, then laid over as for any visitor. */
export function createEntryDelivery(dependencies: EntryDeliveryDependencies): EntryDelivery {
  const { defaultLocale, documents, namesOf, onFailure, rightsOn, sanitized, snapshot } = dependencies;

  async function readBase(asked: AskedEntry, locale: string | null, editor: Editor): Promise<Row | null> {
    const { type: uid, documentId, status } = asked;
    const rights = rightsOn(editor, uid);
    assertMay(rights, 'read', locale);
    const version = { documentId, status, ...(locale !== null && { locale }) };
    const [base, rightful] = (await Promise.all([
      documents.read(uid, 'findOne', { ...version, populate: '*' }),
      documents.read(uid, 'findOne', { ...version, populate: { createdBy: { populate: ['roles'] } } }),
    ])) as [Row | null, Row | null];
    if (rightful && !rights.mayWith('read', rightful)) throw notAllowed();
    return base;
  }

  return {
    async deliver(asked, audience, editor) {
      const { type: uid, documentId, status } = asked;
      const overlaying = snapshot.dependencies(onFailure);
      const { index, schemas } = overlaying;
      if (!schemas.models.has(uid) || !uid.startsWith('api::')) {
        throw requestRefusal('entry.missing', 'There is no such content type.');
      }
      const locale = schemas.isLocalized(uid) ? (asked.locale ?? (await defaultLocale())) : null;
      const base = await readBase(asked, locale, editor);

      const versions = index.of(uid, documentId)?.versions(schemas.statusOf(uid, status), locale) ?? [];
      if (versions.length > 0) assertMay(rightsOn(editor, variantUid(uid)), 'read', locale);
      const choice = base && chooseVariant(versions, audience.personas, audience.now);
      const names = versions.length > 0 ? await namesOf(variantUid(uid), documentId) : new Map<string, string>();

      const root: Place = { path: ROOT_PATH, model: uid, selection: { populate: '*' }, locale: locale ?? undefined };
      const options = { status, audience: { now: audience.now, personas: () => audience.personas } };
      const overlaid = base && (await overlay(base, root, options, overlaying));
      const own = overlaid?.applied.find((variant) => variant.contentType === uid && variant.documentId === documentId);
      const fields = overlaid && (await sanitized(uid, overlaid.result as Row));
      return {
        variant: choice && winner(choice, names),
        considered: versions.map((version) => consider(version, choice, audience, names)),
        fields: fields && (await rightsOn(editor, uid).sanitized(fields)),
        overridden: own?.fields ?? [],
      };
    },
  };
}

function winner(
  { persona, variant: { documentId } }: ChosenVariant,
  names: ReadonlyMap<string, string>
): SimulatedEntry['variant'] {
  return { documentId, name: names.get(documentId) ?? '', persona };
}

function consider(
  variant: VariantSummary,
  choice: ChosenVariant | null,
  { now, personas }: MadeUpAudience,
  names: ReadonlyMap<string, string>
): ConsideredVariant {
  const { documentId } = variant;
  const why = (): ConsideredVariant['why'] => {
    if (variant === choice?.variant) return 'chosen';
    if (!personas.some(({ key }) => variant.personas.includes(key))) return 'persona-does-not-hold';
    return isLive(variant, now) ? 'another-first' : 'not-live';
  };
  return { documentId, name: names.get(documentId) ?? '', personas: variant.personas, why: why() };
}
