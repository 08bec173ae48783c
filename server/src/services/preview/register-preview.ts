import type { Core } from '@strapi/types';
import { isVariantUid, PLUGIN_ID } from '../../uids';
import type { Editor } from '../type-rights';
import type { PreviewHandler, PreviewService } from './preview';

/** Where the application's own handler is kept once ours stands in its place. */
const OWN_HANDLER = `plugin::${PLUGIN_ID}.previewHandler`;
const HANDLER = 'admin.preview.config.handler';

/**
 * Strapi's own "Open preview" on a variant: the application knows how to show its entries and nothing of variants, so its
 * handler is asked for the page of the base. Everything else goes through untouched. Strapi reads the handler at each call,
 * so it can be replaced in `register()`: docs/decisions/0016.
 */
export function registerPreview({ strapi }: { strapi: Core.Strapi }): void {
  const own = strapi.config.get<PreviewHandler | undefined>(HANDLER);
  if (typeof own !== 'function' || strapi.config.get('admin.preview.enabled') === false) return;

  const handler: PreviewHandler = async (uid, params) => {
    if (!isVariantUid(uid)) return own(uid, params);
    const preview = strapi.plugin(PLUGIN_ID).service('preview') as unknown as PreviewService;
    const state = strapi.requestContext.get()?.state as Partial<Editor> | undefined;
    const editor = state?.user && state.userAbility ? (state as Editor) : null;
    return (await preview.ofVariant(uid, params, editor)) ?? undefined;
  };
  strapi.config.set(OWN_HANDLER, own);
  strapi.config.set(HANDLER, handler);
}

/** The application's own handler, `null` where it has none. */
export function previewHandler(strapi: Core.Strapi): PreviewHandler | null {
  return strapi.config.get<PreviewHandler | undefined>(OWN_HANDLER) ?? null;
}
