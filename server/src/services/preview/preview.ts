import { PERSONA_PARAMETER, PREVIEW_PARAMETER, type PreviewBody } from '../../../../shared/contracts/preview';
import { requestRefusal } from '../../errors/refusal';
import type { EntryVariantRepository, EntryVariantRow } from '../../repositories/entry-variant-repository';
import type { VariantType } from '../../repositories/variant-types';
import { notAllowed, type Editor, type RightsOn } from '../type-rights';
import { previewAddress } from './preview-address';
import type { PreviewTokens } from './preview-token';

/** What Strapi asks of the application's handler (`admin.preview.config.handler`). */
export interface PreviewParams {
  readonly documentId?: string;
  readonly locale?: string | null;
  readonly status?: string;
}

/** The application's handler: the address of the page that shows an entry, or nothing. */
export type PreviewHandler = (uid: string, params: PreviewParams) => Promise<unknown> | unknown;

export interface PreviewService {
  /** The address at which the application shows an entry, or the base of a variant, as one persona sees it; `null` for none. */
  address(body: PreviewBody, editor: Editor): Promise<string | null>;
  /** The same for Strapi's own preview of a variant. Without an editor (outside of a request) nothing is checked. */
  ofVariant(variantUid: string, params: PreviewParams, editor: Editor | null): Promise<string | null>;
}

export interface PreviewDependencies {
  readonly types: () => readonly VariantType[];
  /** The application's own handler, before ours was put around it; `null` where there is no preview. */
  readonly handler: () => PreviewHandler | null;
  readonly variants: Pick<EntryVariantRepository, 'rowOf' | 'versions'>;
  readonly isKnownPersona: (key: string) => boolean;
  readonly tokens: PreviewTokens;
  readonly rightsOn: RightsOn;
  readonly defaultLocale: () => Promise<string>;
  readonly clock?: () => number;
}

export function createPreviewService(dependencies: PreviewDependencies): PreviewService {
  const { clock = Date.now, defaultLocale, handler, isKnownPersona, rightsOn, tokens, types, variants } = dependencies;

  async function assertReadable(editor: Editor, uid: string, documentId: string): Promise<void> {
    const rights = rightsOn(editor, uid);
    if (!rights.may('read')) throw notAllowed();
    const versions = await variants.versions(uid, documentId);
    if (versions.length === 0) throw requestRefusal('entry.missing', 'There is no such entry.');
    if (!versions.some((version) => rights.mayWith('read', version))) throw notAllowed();
  }

  async function addressOf(uid: string, params: PreviewParams, persona: string | null, at: number | null) {
    const url = await handler()?.(uid, params);
    if (typeof url !== 'string' || url === '') return null;
    const previewToken = tokens.issue({ persona, at }, clock());
    return previewAddress(url, { [PERSONA_PARAMETER]: persona, [PREVIEW_PARAMETER]: previewToken });
  }

  async function variantAddress(
    type: VariantType,
    { documentId = '', locale, status }: PreviewParams,
    asked: string | null | undefined
  ): Promise<string | null> {
    const place = { documentId, locale: type.isLocalized ? (locale ?? (await defaultLocale())) : null };
    const row = await variants.rowOf(type.variant, place);
    if (!row) throw requestRefusal('entry.missing', 'There is no such variant in this locale.');
    const [first = null] = row.personas;
    const params = { documentId: row.base, ...(place.locale && { locale: place.locale }), ...(status && { status }) };
    return addressOf(type.base, params, asked === undefined ? first : asked, momentFor(row, clock()));
  }

  return {
    async address({ type: uid, documentId, locale, persona, status = 'draft' }, editor) {
      await assertReadable(editor, uid, documentId);
      if (persona && !isKnownPersona(persona)) throw requestRefusal('persona.unknown', 'There is no such persona.');
      const params = { documentId, ...(locale && { locale }), status };
      const variantType = types().find(({ variant }) => variant === uid);
      if (variantType) return variantAddress(variantType, params, persona);
      return addressOf(uid, params, persona ?? null, null);
    },

    async ofVariant(variantUid, params, editor) {
      const type = types().find(({ variant }) => variant === variantUid);
      if (!type) return null;
      if (editor) await assertReadable(editor, variantUid, params.documentId ?? '');
      return variantAddress(type, params, undefined);
    },
  };
}

/** Now, while the variant is live; otherwise its first moment, or the last one that it had. */
function momentFor({ endsAt, startsAt }: EntryVariantRow, now: number): number | null {
  if (startsAt !== null && now < startsAt) return startsAt;
  return endsAt !== null && endsAt <= now ? endsAt - 1 : null;
}
