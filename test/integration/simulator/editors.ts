import type { TestApp } from '../../harness';

export interface Granted {
  readonly action: string;
  readonly subject: string | null;
  readonly properties?: object;
}

export interface EditorLogin {
  readonly headers: Record<string, string>;
}

const PERSONA = 'plugin::personalization.persona';
const RULE = 'plugin::personalization.rule';

/** What it takes to edit personas and rules in the content manager. */
export const EDITS_PERSONAS = [PERSONA, RULE].flatMap((subject) =>
  ['create', 'read', 'update', 'delete'].map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject,
  }))
);

export const own = (action: string) => ({ action: `plugin::personalization.${action}`, subject: null });

let logins = 0;

/** Logs in an admin user whose only role has exactly these permissions. */
export async function logInWith(app: TestApp, permissions: readonly Granted[]): Promise<EditorLogin> {
  const admin = { Authorization: `Bearer ${await app.adminToken()}` };
  const name = `Tester ${++logins}`;
  const role = await app.request.post('/admin/roles').set(admin).send({ name, description: name }).expect(201);
  const roleId = role.body.data.id as number;
  await app.request
    .put(`/admin/roles/${roleId}/permissions`)
    .set(admin)
    .send({ permissions: permissions.map((each) => ({ properties: {}, conditions: [], ...each })) })
    .expect(200);
  const email = `tester-${logins}@example.com`;
  const password = 'Tester-pass-1';
  const user = { email, firstname: 'A', lastname: name, roles: [roleId] };
  const created = await app.request.post('/admin/users').set(admin).send(user).expect(201);
  const activate = app.request.put(`/admin/users/${created.body.data.id}`).set(admin);
  await activate.send({ password, isActive: true }).expect(200);
  const login = await app.request.post('/admin/login').send({ email, password }).expect(200);
  return { headers: { Authorization: `Bearer ${login.body.data.token}` } };
}
