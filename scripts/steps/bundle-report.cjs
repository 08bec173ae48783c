'use strict';

const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');

const root = path.resolve(__dirname, '../..');
const plugin = path.join(root, 'dist', 'admin') + path.sep;

/**
 * A Rollup plugin that notes what of the built admin panel is there because of ours, chunk by chunk in gzipped bytes. A chunk
 * that we share with Strapi counts by the part of it that is ours.
 *
 * Ours is what stands in `dist/admin`, and every library that nobody else imports: what Strapi brings along anyway costs
 * nothing more when we use it too.
 */
function reportBundle(file) {
  return {
    name: 'report-bundle',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const isOurs = oursAmong([...this.getModuleIds()], (id) => this.getModuleInfo(id));
      const eager = loadedAtOnce(chunks, bundle);
      const report = chunks.map((chunk) => weigh(chunk, isOurs, eager)).filter(({ bytes }) => bytes > 0);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(report, null, 2));
    },
  };
}

/** Which modules would not be there without us: followed from library to library until nothing more is found. */
function oursAmong(ids, infoOf) {
  const ours = new Set(ids.filter((id) => id.startsWith(plugin)));
  for (let before = -1; before !== ours.size;) {
    before = ours.size;
    for (const id of ids.filter((one) => !ours.has(one))) {
      const { importers, dynamicImporters } = infoOf(id);
      const all = [...importers, ...dynamicImporters];
      if (all.length > 0 && all.every((importer) => ours.has(importer))) ours.add(id);
    }
  }
  return (id) => ours.has(id);
}

/** The entry, and what it imports before it runs. */
function loadedAtOnce(chunks, bundle) {
  const eager = new Set();
  const add = (fileName) => {
    if (eager.has(fileName) || !bundle[fileName]) return;
    eager.add(fileName);
    bundle[fileName].imports?.forEach(add);
  };
  chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => add(fileName));
  return eager;
}

function weigh({ fileName, code, modules }, isOurs, eager) {
  const lengths = Object.entries(modules).map(([id, { renderedLength }]) => ({ id, length: renderedLength }));
  const sum = (list) => list.reduce((total, { length }) => total + length, 0);
  const ours = lengths.filter(({ id, length }) => length > 0 && isOurs(id));
  const share = sum(ours) / Math.max(1, sum(lengths));
  return {
    file: fileName,
    bytes: Math.round(gzipSync(code).length * share),
    isEager: eager.has(fileName),
    isShared: share < 1,
    modules: ours.map(({ id }) => path.relative(root, id)),
  };
}

module.exports = { reportBundle };
