'use strict';

const { plant } = require('../plant');

/**
 * Creates one variant in both languages. The overridden fields are the ones that it gives a value in either language.
 *
 * - `of`: the base entry; `for`: the persona; `as`: its name, where it is not the persona's; `schedule`: `{ pzStartsAt, pzEndsAt }`
 * - `shared`, `en`, `ja`, `status`: as in `plant()`
 */
async function plantVariant(
  context,
  type,
  { of, for: persona, as = persona, schedule = {}, shared = {}, en = {}, ja = {}, status }
) {
  const base = context.ids.get(of);
  const name = `${of}: ${as}`;
  const own = {
    pzName: name,
    pzBase: base,
    pzPersonas: [context.ids.get(`persona ${persona}`)],
    pzOverrides: [...new Set(Object.keys({ ...shared, ...en, ...ja }))],
    ...schedule,
  };
  await plant(context, `plugin::personalization.pz-${type}`, `variant ${name}`, {
    where: { pzBase: base, pzName: name },
    shared: { ...shared, ...own },
    en,
    ja,
    status,
  });
}

module.exports = { plantVariant };
