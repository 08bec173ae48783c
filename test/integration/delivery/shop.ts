import { startApp, type Entry, type StartOptions, type TestApp } from '../../harness';

/**
 * A shop with as little in it as a test needs. Two personas hold for who sends `X-Kind: dog` or `X-Kind: cat`, so that
 * nothing here depends on places, devices or the time of day.
 */
export interface Shop {
  readonly app: TestApp;
  /** An entry, published unless said otherwise. */
  plant(uid: string, data: object, options?: PlantOptions): Promise<Entry>;
  /** A variant of an entry that overrides the given fields, for one persona. */
  vary(base: Entry, type: string, persona: string, fields: object, options?: VariantOptions): Promise<Entry>;
  /** What a visitor of a kind gets. */
  get(path: string, kind?: string): Promise<Answer>;
  stop(): Promise<void>;
}

export interface PlantOptions {
  readonly locale?: string;
  readonly status?: 'draft' | 'published';
  /** Adds a locale to this document. */
  readonly documentId?: string;
}

export interface VariantOptions extends PlantOptions {
  readonly own?: object;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are as varied as the requests
  readonly body: any;
}

const READS = ['home', 'product', 'article', 'page'].flatMap((type) => [
  `api::${type}.${type}.find`,
  ...(type === 'home' ? [] : [`api::${type}.${type}.findOne`]),
]);

export async function openShop({ config, ...options }: StartOptions = {}): Promise<Shop> {
  const settings = { allowedHeaders: ['x-kind'], ...config };
  const app = await startApp({ ...options, seed: false, config: settings });
  await app.publicMay(READS);
  const personas = new Map<string, string>();
  for (const [index, key] of ['dog', 'cat'].entries()) personas.set(key, await plantPersona(app, key, index + 1));

  async function plant(uid: string, data: object, { documentId, ...options }: PlantOptions = {}): Promise<Entry> {
    const params = { status: 'published' as const, ...options, data };
    const documents = app.documents(uid);
    const entry = documentId ? await documents.update({ ...params, documentId }) : await documents.create(params);
    if (!entry) throw new Error(`No ${uid} ${documentId}`);
    return entry;
  }

  return {
    app,
    plant,
    vary: (base, type, persona, fields, { own, ...options } = {}) =>
      plant(
        `plugin::personalization.pz-${type}`,
        {
          pzName: `${base.documentId} for ${persona}`,
          pzBase: base.documentId,
          pzPersonas: [personas.get(persona)],
          pzOverrides: Object.keys(fields),
          ...own,
          ...fields,
        },
        options
      ),
    async get(path, kind) {
      const { body, headers, status } = await app.request.get(path).set(kind ? { 'x-kind': kind } : {});
      return { body, headers: headers as Record<string, string>, status };
    },
    stop: () => app.stop(),
  };
}

async function plantPersona(app: TestApp, key: string, priority: number): Promise<string> {
  const params = { fact: 'request.header.x-kind', operator: 'equals', value: key, ignoreCase: false, negate: false };
  const condition = { version: 1, root: { predicate: 'fact', params } };
  const data = { key, name: key, isEnabled: true, priority, condition };
  return (await app.documents('plugin::personalization.persona').create({ data })).documentId;
}
