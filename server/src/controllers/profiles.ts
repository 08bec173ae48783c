import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { MAX_PROFILES_PER_CALL, profileId, profilesBody } from '../../../shared/contracts/profiles';
import { readRequest } from '../errors/read-request';
import { requestRefusal } from '../errors/refusal';
import type { IncomingRow } from '../services/profiles/import-rows';
import { readLines } from '../services/profiles/read-lines';
import { nowFor } from './now-for';
import { servicesOf } from './services-of';

/** Bytes. Ten thousand rows of some dozen facts fit. JSON has the limit of Strapi's own body parser before this one. */
const MAX_BODY_LENGTH = 32 * 1024 * 1024;
const MAX_LINE_LENGTH = 64 * 1024;

export const profiles = ({ strapi }: { strapi: Core.Strapi }) => ({
  async write(ctx: Context) {
    ctx.body = { data: await servicesOf(strapi).profileImport.run(rowsOf(ctx), { now: nowFor(ctx, strapi) }) };
  },

  async show(ctx: Context) {
    const facts = await servicesOf(strapi).profiles.show(idOf(ctx), { now: nowFor(ctx, strapi) });
    if (!facts) throw missing();
    ctx.body = { data: { facts } };
  },

  async erase(ctx: Context) {
    if (!(await servicesOf(strapi).profiles.erase(idOf(ctx)))) throw missing();
    ctx.status = 204;
  },
});

/** NDJSON passes Strapi's body parser by, which does not know it, and is read as it arrives. */
function rowsOf(ctx: Context): AsyncIterable<IncomingRow> | readonly IncomingRow[] {
  if (ctx.is('application/x-ndjson')) {
    if (ctx.get('Content-Encoding')) throw requestRefusal('request.malformed', 'NDJSON is taken uncompressed.');
    return readLines(ctx.req, { maxBytes: MAX_BODY_LENGTH, maxLineBytes: MAX_LINE_LENGTH });
  }
  if (!ctx.is('application/json')) {
    throw requestRefusal('request.malformed', 'Expected application/json or application/x-ndjson.');
  }
  const { profiles: rows } = readRequest(profilesBody, ctx.request.body);
  if (rows.length > MAX_PROFILES_PER_CALL) {
    throw requestRefusal('request.too-large', `At most ${MAX_PROFILES_PER_CALL} profiles in one call.`);
  }
  return rows.map((said, index) => ({ row: index + 1, said }));
}

function idOf(ctx: Context): string {
  return readRequest(profileId, (ctx.params as { id?: unknown }).id);
}

const missing = () => requestRefusal('profile.missing', 'Nothing is known of this person.');
