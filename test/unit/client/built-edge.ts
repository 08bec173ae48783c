import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import type { createEdge } from '../../../client/edge';

export interface BuiltClient {
  /** The text of a built file. */
  read(file: string): string;
  /** The edge, in a world that has what workers have, and nothing of Node. */
  readonly createEdge: typeof createEdge;
}

/** Builds the client as it is published. */
export function buildClient(): BuiltClient {
  const folder = mkdtempSync(path.join(tmpdir(), 'client-'));
  execFileSync(process.execPath, ['scripts/build/client.mjs', folder]);
  const texts = new Map(readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
  rmSync(folder, { recursive: true });
  const read = (file: string): string => {
    const text = texts.get(file);
    if (text === undefined) throw new Error(`The client has no file ${file}.`);
    return text;
  };
  const module = { exports: {} as { createEdge: typeof createEdge } };
  const require = (name: string): unknown => {
    if (name !== 're2js') throw new Error(`A worker has no ${name}.`);
    return jest.requireActual('re2js');
  };
  const world = { URL, URLSearchParams, Headers, Request, Response, AbortController, setTimeout, clearTimeout };
  vm.runInContext(read('edge.js'), vm.createContext({ ...world, module, exports: module.exports, require }));
  return { read, createEdge: module.exports.createEdge };
}
