import type { StrapiApp } from '@strapi/strapi/admin';
import { keepTypedPanel } from './keep-typed';
import { createSaveWatch } from './save-watch';

interface ContentManagerApis {
  readonly addEditViewSidePanel: (panels: readonly unknown[]) => void;
}

const saves = createSaveWatch();

/** Has to happen in `register()`: Strapi builds its store right after it. */
export function watchSaves(app: Pick<StrapiApp, 'addMiddlewares'>): void {
  app.addMiddlewares([() => saves.middleware as never]);
}

/** Keeps what was typed when a save fails, in the forms of our own types and of types with variants. */
export function registerKeepTyped(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  addEditViewSidePanel([keepTypedPanel(saves)]);
}
