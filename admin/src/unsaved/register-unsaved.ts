import type { StrapiApp } from '@strapi/strapi/admin';
import { keepTypedPanel } from './keep-typed';
import { draftShelf, formWatch } from './tab-memory';

interface ContentManagerApis {
  readonly addEditViewSidePanel: (panels: readonly unknown[]) => void;
}

/** Has to happen in `register()`: Strapi builds its store right after it. */
export function watchForms(app: Pick<StrapiApp, 'addMiddlewares'>): void {
  app.addMiddlewares([() => formWatch.middleware as never]);
}

/** Keeps what was typed when a save fails or a login ends, in the forms of our own types and of types with variants. */
export function registerKeepTyped(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  addEditViewSidePanel([keepTypedPanel({ watch: formWatch, shelf: draftShelf })]);
}
