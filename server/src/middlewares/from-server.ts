import type { Context, Next } from 'koa';
import { requestRefusal } from '../errors/refusal';
import { isServer, type CallerAuth } from '../services/visitor/callers';

/**
 * For servers with an API token, whatever a role was granted: what is known of people is nobody's to write or read from a
 * browser, and one tick too many in a role must not change that.
 */
export async function fromServer(ctx: Context, next: Next): Promise<unknown> {
  if (!isServer(ctx.state.auth as CallerAuth | undefined)) {
    throw requestRefusal(
      'profile.not-allowed',
      'Only a server may do this, with an API token that has the permission.'
    );
  }
  return next();
}
