import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What one chunk of the built admin panel holds of ours; `scripts/steps/bundle-report.cjs` writes it. */
export interface OurPart {
  readonly file: string;
  /** Gzipped. */
  readonly bytes: number;
  /** Loaded with the first page, whatever that is. */
  readonly isEager: boolean;
  /** Holds code of Strapi's too. */
  readonly isShared: boolean;
  readonly modules: readonly string[];
}

const report = path.resolve(__dirname, '../../.cache/admin-bundle.json');

export const readBundle = (): OurPart[] => JSON.parse(readFileSync(report, 'utf8')) as OurPart[];

export const gzipped = (parts: readonly OurPart[]): number => parts.reduce((sum, { bytes }) => sum + bytes, 0);

/** The words of one language, or the names of all. Strapi loads those of all its languages before it shows anything (5.54, StrapiApp.loadTrads). */
export const isWords = ({ modules }: OurPart): boolean =>
  modules.length > 0 && modules.every((module) => /\/(?:(?:en|ja)-[\w-]+|word-names)\.mjs$/.test(module));
