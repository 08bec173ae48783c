'use strict';

const { readFileSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

const DATA = path.resolve(__dirname, '../../data');
const TYPES = { '.svg': 'image/svg+xml', '.webm': 'video/webm' };

/** Uploads the pictures and videos of `data/`. Returns their ids by file name without extension. */
async function seedMedia(strapi) {
  const uploads = strapi.plugin('upload').service('upload');
  const ids = new Map();
  for (const folder of ['images', 'videos']) {
    for (const fileName of readdirSync(path.join(DATA, folder)).sort()) {
      const [existing] = await uploads.findMany({ filters: { name: fileName } });
      const file = existing ?? (await upload(uploads, path.join(DATA, folder, fileName)));
      ids.set(path.parse(fileName).name, file.id);
    }
  }
  return ids;
}

async function upload(uploads, filepath) {
  const { base, ext } = path.parse(filepath);
  const [file] = await uploads.upload({
    data: { fileInfo: { name: base, alternativeText: describe(filepath) } },
    files: { filepath, originalFilename: base, mimetype: TYPES[ext], size: statSync(filepath).size },
  });
  return file;
}

/** What a picture shows stands in the picture itself. */
function describe(filepath) {
  return /<title>(.*?)<\/title>/.exec(readFileSync(filepath, 'utf8'))?.[1] ?? '';
}

module.exports = { seedMedia };
