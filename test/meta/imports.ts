import path from 'node:path';
import { exists, read } from './repository';

const IMPORT = /(?:^|\s)(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Files of the repository that a source file imports, types included, as paths from the root. */
export function localImportsOf(file: string): string[] {
  return [...read(file).matchAll(IMPORT)]
    .map(([, statement, call]) => statement ?? call ?? '')
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolve(path.posix.join(path.posix.dirname(file), specifier)));
}

/** Names of the packages that a source file imports. */
export function packagesImportedBy(file: string): string[] {
  return [...read(file).matchAll(IMPORT)]
    .map(([, statement, call]) => statement ?? call ?? '')
    .filter((specifier) => specifier !== '' && !specifier.startsWith('.'));
}

function resolve(specifier: string): string {
  const candidates = ['.ts', '.tsx', '.json', '', '/index.ts', '/index.tsx'].map((ending) => `${specifier}${ending}`);
  return candidates.find((candidate) => /\.\w+$/.test(candidate) && exists(candidate)) ?? specifier;
}
