import type { TestApp } from '../../harness';
import { createEditor, type Editor, mayDo, type Permission } from '../authoring/editors';

/** What it takes to edit personas and rules in the content manager. */
export const EDITS_PERSONAS: readonly Permission[] = ['persona', 'rule'].flatMap((type) =>
  mayDo(`plugin::personalization.${type}`, ['create', 'read', 'update', 'delete'])
);

export const own = (action: string): Permission => ({ action: `plugin::personalization.${action}` });

/** An admin user whose only role has exactly these permissions. */
export async function logInWith(app: TestApp, permissions: readonly Permission[]): Promise<Editor> {
  return createEditor(app, { Authorization: `Bearer ${await app.adminToken()}` }, permissions);
}
