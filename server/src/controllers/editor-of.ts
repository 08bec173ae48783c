import type { Context } from 'koa';
import type { Editor } from '../services/type-rights';

/** The admin user whom Strapi's authentication found for the request. */
export function editorOf(ctx: Context): Editor {
  const { user, userAbility } = ctx.state as Editor;
  return { user, userAbility };
}
