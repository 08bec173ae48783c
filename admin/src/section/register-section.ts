import type { StrapiApp } from '@strapi/strapi/admin';
import { User } from '@strapi/icons';
import { READ } from '../permissions';
import { messageId } from '../plugin-id';
import { SECTION } from './section-pages';

/** The link in the main menu; the section itself is loaded when it is first opened. */
export function registerSection(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: SECTION,
    icon: User,
    intlLabel: { id: messageId('section.title'), defaultMessage: 'Personalization' },
    permissions: [READ] as never,
    // Not an `async` function: Strapi warns about those.
    Component: () => import('./section').then(({ Section }) => ({ default: Section })),
    position: 4,
  });
}
