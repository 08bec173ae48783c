import { startApp, type TestApp } from '../../../harness';
import { createEditor, mayDo } from '../../../integration/authoring/editors';
import { bringAbout } from './content';
import type { State, Who } from './state';

type Name = NonNullable<State['app']> | 'full';

export interface Applications {
  /** The one in which a state is to be seen; started when it is first asked for. */
  of(state: State): Promise<TestApp>;
  /** Whose page the state is on. */
  tokenOf(state: State): Promise<string>;
  stop(): Promise<void>;
}

const START: Readonly<Record<Name, () => Promise<TestApp>>> = {
  async full() {
    const app = await startApp({ admin: true, env: { TRUSTED_PROXIES: 'loopback' } });
    await bringAbout(app);
    return app;
  },
  async empty() {
    const app = await startApp({ admin: true, seed: false });
    await app.documents('api::home.home').create({ data: { title: 'Hello' }, status: 'published' });
    return app;
  },
  development: () => startApp({ admin: true, development: true }),
};

export function createApplications(): Applications {
  const started = new Map<Name, Promise<TestApp>>();
  let tokens: Promise<Record<Who, string>> | null = null;
  const of = (state: State): Promise<TestApp> => {
    const app: Name = state.app ?? 'full';
    const known = started.get(app) ?? START[app]();
    started.set(app, known);
    return known;
  };
  return {
    of,
    async tokenOf(state) {
      const app = await of(state);
      if (state.app) return app.adminToken();
      return (await (tokens ??= tokensOf(app)))[state.as ?? 'administrator'];
    },
    async stop() {
      await Promise.all([...started.values()].map(async (app) => (await app).stop()));
    },
  };
}

const SOME_CONTENT = mayDo('api::category.category', ['read'], { fields: ['name'] });
const ours = (action: string) => ({ action: `plugin::personalization.${action}` });
const uid = (type: string) => `plugin::personalization.${type}`;

async function tokensOf(app: TestApp): Promise<Record<Who, string>> {
  const administrator = await app.adminToken();
  const editor = async (permissions: Parameters<typeof createEditor>[2]): Promise<string> => {
    const { headers } = await createEditor(app, { authorization: `Bearer ${administrator}` }, permissions);
    return headers.authorization!.slice('Bearer '.length);
  };
  const locales = ['en', 'ja'];
  return {
    administrator,
    reader: await editor([
      ours('read'),
      ...mayDo(uid('persona'), ['read'], { fields: ['name', 'key', 'condition'] }),
      ...mayDo('api::home.home', ['read'], { fields: ['title', 'lead'], locales }),
      ...mayDo(uid('pz-home'), ['read'], { fields: ['pzName', 'title'], locales }),
    ]),
    'rules-only': await editor([
      ours('read'),
      ...mayDo(uid('rule'), ['read', 'update', 'delete'], { fields: ['name', 'key', 'condition'] }),
      ...SOME_CONTENT,
    ]),
    outsider: await editor(SOME_CONTENT),
  };
}
