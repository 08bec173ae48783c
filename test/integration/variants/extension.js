'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** What the tests of variants ask of Strapi from inside, beyond documents. */
module.exports = {
  /** A new file in the media library; answers its id. */
  async uploadFile({ strapi }, name) {
    const filepath = path.join(os.tmpdir(), `${process.pid}-${name}`);
    fs.writeFileSync(filepath, name);
    const files = { filepath, originalFilename: name, mimetype: 'text/plain', size: name.length };
    const [file] = await strapi.plugin('upload').service('upload').upload({ data: {}, files });
    return file.id;
  },

  async createLocale({ strapi }, code) {
    const locale = await strapi.plugin('i18n').service('locales').create({ code, name: code });
    return locale.id;
  },
  async deleteLocale({ strapi }, id) {
    await strapi.plugin('i18n').service('locales').delete({ id });
  },

  uids: ({ strapi }) => Object.keys(strapi.contentTypes),
  contentType({ strapi }, uid) {
    const { __schema__, ...type } = strapi.contentType(uid);
    return JSON.parse(JSON.stringify({ ...type, file: __schema__ }));
  },
  async saveWithContentTypeBuilder({ strapi }, schema) {
    await strapi.plugin('content-type-builder').service('schema').updateSchema(schema);
  },
  /** The variants of one entry as the freshly loaded index has them. */
  async summaries({ strapi }, base, documentId, status, locale) {
    const variants = strapi.plugin('personalization').service('variants');
    await variants.reload();
    return variants.current().of(base, documentId)?.versions(status, locale) ?? [];
  },
};
