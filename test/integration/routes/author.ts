import type { TestApp } from '../../harness';

export interface Author {
  readonly roleId: number;
  readonly headers: Record<string, string>;
}

/** A new account of Strapi's role "Author", which has none of our permissions. */
export async function logInAsAuthor(app: TestApp, admin: Record<string, string>): Promise<Author> {
  const roles = (await app.request.get('/admin/roles').set(admin).expect(200)).body.data as {
    id: number;
    code: string;
  }[];
  const roleId = roles.find(({ code }) => code === 'strapi-author')?.id ?? 0;
  const email = 'author@example.com';
  const password = 'Author-pass-1';
  const user = { email, firstname: 'An', lastname: 'Author', roles: [roleId] };
  const created = await app.request.post('/admin/users').set(admin).send(user).expect(201);
  await app.request
    .put(`/admin/users/${created.body.data.id}`)
    .set(admin)
    .send({ password, isActive: true })
    .expect(200);
  const login = await app.request.post('/admin/login').send({ email, password }).expect(200);
  return { roleId, headers: { Authorization: `Bearer ${login.body.data.token}` } };
}
