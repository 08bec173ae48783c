/** Admin users of all kinds, made as an administrator makes them: over HTTP. */
export interface Application {
  readonly url: string;
}

export type Headers = Readonly<Record<string, string>>;

export interface Permission {
  readonly action: string;
  readonly subject?: string | null;
  readonly properties?: { readonly fields?: readonly string[]; readonly locales?: readonly string[] | null };
  readonly conditions?: readonly string[];
}

export interface Editor {
  readonly roleId: number;
  readonly headers: Headers;
}

/** Requests as one admin user, or as nobody. The answer's body comes along with its status. */
export async function ask(
  { url }: Application,
  headers: Headers,
  method: string,
  path: string,
  body?: object
): Promise<{ status: number; body: Answer }> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects -- what a route answers is what its test is about
export type Answer = any;

let made = 0;

/** A user with one role of their own that has exactly these permissions. `admin` may make users. */
export async function createEditor(
  app: Application,
  admin: Headers,
  permissions: readonly Permission[]
): Promise<Editor> {
  const number = ++made;
  const must = async (method: string, path: string, body: object, headers: Headers = admin) => {
    const answer = await ask(app, headers, method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.data;
  };

  const role = await must('POST', '/admin/roles', { name: `Role ${number}`, description: '' });
  await must('PUT', `/admin/roles/${role.id}/permissions`, {
    permissions: permissions.map(({ action, subject = null, properties = {}, conditions = [] }) => ({
      action,
      subject,
      properties,
      conditions,
    })),
  });
  const who = { firstname: 'Editor', lastname: String(number) };
  const email = `editor-${number}@example.com`;
  const user = await must('POST', '/admin/users', { ...who, email, roles: [role.id] });
  const { token } = await must(
    'POST',
    '/admin/register',
    { registrationToken: user.registrationToken, userInfo: { ...who, password: 'Editor-pass-1' } },
    {}
  );
  return { roleId: role.id, headers: { authorization: `Bearer ${token}` } };
}

const explorer = (action: string) => `plugin::content-manager.explorer.${action}`;

/** The content manager's permissions for one type, with all of its fields that are named. */
export function mayDo(
  subject: string,
  actions: readonly string[],
  { fields, locales }: { fields?: readonly string[]; locales?: readonly string[] | null } = {}
): readonly Permission[] {
  return actions.map((action) => ({
    action: explorer(action),
    subject,
    properties: {
      ...(fields && !['delete', 'publish'].includes(action) && { fields }),
      ...(locales !== undefined && { locales }),
    },
  }));
}
