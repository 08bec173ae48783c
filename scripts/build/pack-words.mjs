import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const SEPARATOR = '\n';

/**
 * Writes the admin's words anew, smaller: their names are the same in every language, so they stand in a file of their own,
 * once, and each language holds its texts in that order. Of a name only what differs from the one before it is written.
 */
export function packWords(folder) {
  const languages = readdirSync(folder)
    .filter((file) => /^[a-z]{2}-[\w-]+\.js$/.test(file))
    .map((file) => ({ language: file.slice(0, 2), messages: require(path.join(folder, file)).messages }))
    .filter(({ messages }) => messages !== undefined);
  const [first] = languages;
  if (!first) throw new Error(`There are no words in ${folder}.`);
  const names = Object.keys(first.messages);
  write(folder, 'word-names', {
    js: `"use strict";\n${readNames(names)}exports.named = named;\n`,
    mjs: `${readNames(names)}export {\n  named\n};\n`,
  });
  for (const { language, messages } of languages) {
    const missing = names.filter((name) => typeof messages[name] !== 'string');
    const texts = names.map((name) => messages[name]);
    if (missing.length > 0 || Object.keys(messages).length !== names.length)
      throw new Error(`Not the same words in "${first.language}" and "${language}": ${missing.join(', ')}`);
    if (texts.some((text) => text.includes(SEPARATOR))) throw new Error(`A text of "${language}" has several lines.`);
    const packed = JSON.stringify(texts.join(SEPARATOR));
    write(folder, nameOf(folder, language, 'js'), {
      js: `"use strict";\nexports.messages = require("./word-names.js").named(${packed});\n`,
    });
    write(folder, nameOf(folder, language, 'mjs'), {
      mjs: `import { named } from "./word-names.mjs";\nconst messages = named(${packed});\nexport {\n  messages\n};\n`,
    });
  }
}

/** The program that reads the names and gives them to texts. */
function readNames(names) {
  const packed = [];
  let before = [];
  for (const name of names) {
    const parts = name.split('.');
    let same = 0;
    while (same < parts.length - 1 && parts[same] === before[same]) same += 1;
    packed.push('.'.repeat(same) + parts.slice(same).join('.'));
    before = parts;
  }
  return `let before = [];
const names = ${JSON.stringify(packed.join('|'))}.split("|").map((name) => {
  const rest = name.replace(/^\\.+/, "");
  return (before = before.slice(0, name.length - rest.length).concat(rest.split("."))).join(".");
});
const named = (packed) => {
  const texts = packed.split("\\n");
  return Object.fromEntries(names.map((name, at) => [name, texts[at]]));
};
`;
}

function nameOf(folder, language, extension) {
  return readdirSync(folder)
    .find((file) => file.startsWith(`${language}-`) && file.endsWith(`.${extension}`))
    .slice(0, -extension.length - 1);
}

function write(folder, name, codes) {
  for (const [extension, code] of Object.entries(codes)) {
    const file = path.join(folder, `${name}.${extension}`);
    writeFileSync(file, code);
    // Of what it was before.
    rmSync(`${file}.map`, { force: true });
  }
}
