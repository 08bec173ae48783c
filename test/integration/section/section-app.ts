import { startApp, type StartOptions, type TestApp } from '../../harness';
import { ask, createEditor, mayDo, type Answer, type Headers, type Permission } from '../authoring/editors';

export const PERSONA = 'plugin::personalization.persona';
export const RULE = 'plugin::personalization.rule';
const SAMPLE_VISITOR = 'plugin::personalization.sample-visitor';
export const FACT = 'plugin::personalization.fact';

/** The seeded demo without its sample visitors, with what the tests of the section ask of it. */
export interface SectionApp {
  readonly app: TestApp;
  /** A request as a super admin. */
  admin(method: string, path: string, body?: object): Promise<{ status: number; body: Answer }>;
  /** Requests as a user whose only role has exactly these permissions. */
  editor(permissions: readonly Permission[]): Promise<SectionApp['admin']>;
  /** As nobody. */
  stranger: SectionApp['admin'];
}

export async function startSection(options?: StartOptions): Promise<SectionApp> {
  const app = await startApp(options);
  // They would hold up every test that breaks one; that is a matter of test/integration/simulator/sample-guard.test.ts.
  for (const { documentId } of await app.documents(SAMPLE_VISITOR).findMany({})) {
    await app.documents(SAMPLE_VISITOR).delete({ documentId });
  }
  const admin = { authorization: `Bearer ${await app.adminToken()}` };
  const as =
    (headers: Headers): SectionApp['admin'] =>
    (method, path, body) =>
      ask(app, headers, method, path, body);
  return {
    app,
    admin: as(admin),
    stranger: as({}),
    editor: async (permissions) => as((await createEditor(app, admin, permissions)).headers),
  };
}

export const may = (action: string): Permission => ({ action: `plugin::personalization.${action}` });
export const mayRead = (uid: string): readonly Permission[] => mayDo(uid, ['read'], { fields: ['key', 'name'] });

export const stored = (root: object) => ({ version: 1, root });
export const isAbout = (fact: string, value: unknown) => ({
  predicate: 'fact',
  params: { fact, operator: 'equals', value },
});
