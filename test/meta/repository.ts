import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The repository, as the meta-tests read it: paths are relative to its root, with forward slashes. */
export const root = path.resolve(__dirname, '../..');

/** What is built, installed or cached is not ours to check. */
const PRODUCTS = ['.cache', '.git', '.strapi', '.tmp', 'build', 'coverage', 'dist', 'node_modules', 'uploads'];

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export const readJson = <T>(file: string): T => JSON.parse(read(file)) as T;

export const exists = (file: string): boolean => existsSync(path.join(root, file));

/** Files under a folder (`''` is the whole repository) whose names match. */
export function filesUnder(folder: string, name = /./): string[] {
  if (!exists(folder)) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return PRODUCTS.includes(entry.name) && folder !== 'scripts' ? [] : filesUnder(file, name);
    return name.test(entry.name) ? [file] : [];
  });
}

export const SOURCE = /\.tsx?$/;

/** The TypeScript that we publish. */
export const publishedSources = (): string[] =>
  ['shared', 'server/src', 'admin/src', 'client'].flatMap((folder) => filesUnder(folder, SOURCE));
