import type { TestApp } from '../../harness';

/**
 * Strapi reads every permission of the public role anew for every request. The demo grants it the plugin's routes too,
 * which costs time that has nothing to do with the answers. The application without the plugin
 * cannot have been granted them, so nobody has them here: this compares reading content.
 */
export async function withdrawOwnRoutes(app: TestApp): Promise<void> {
  const filters = { action: { $startsWith: 'plugin::personalization.' } };
  const granted = await app.documents('plugin::users-permissions.permission').findMany({ filters });
  await app.publicMayNot(granted.map(({ action }) => String(action)));
  await app.call('sql', "delete from up_permissions where action like 'plugin::personalization.%'");
}
