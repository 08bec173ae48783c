import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const appTemplate = path.join(__dirname, 'app');
const BOOT_TIMEOUT_MS = 90_000;

export interface InstalledApp {
  readonly url: string;
  logs(): string;
  stop(): Promise<void>;
}

/**
 * An application in a folder of its own, with the packed plugin installed by npm from the tarball.
 *
 * The trade-off: Strapi's own thousand packages are not installed again (four minutes) but linked from our `node_modules`. This
 * hides nothing of ours, on the contrary: the plugin is a real folder which sees the links above and its declared
 * dependencies only, where a flat install would lend it everything that Strapi happens to bring. What is not proven here is npm's
 * own resolution of our peer ranges.
 */
export async function installApp(): Promise<InstalledApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'personalization-package-'));
  install(pack(folder), folder);
  cpSync(appTemplate, folder, { recursive: true });
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });

  const port = await freePort();
  const strapi = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    // Strapi looks for plugins from where it lies itself, which is elsewhere here.
    NODE_PATH: path.join(folder, 'node_modules'),
    PORT: String(port),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  const child = spawn(process.execPath, [strapi, 'start'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let logs = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (logs += text));

  const app: InstalledApp = {
    url: `http://127.0.0.1:${port}`,
    logs: () => logs,
    async stop() {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await untilHealthy(app, child).catch(async (error: unknown) => {
    await app.stop();
    throw error;
  });
  return app;
}

function pack(folder: string): string {
  const [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)) as [
    { filename: string },
  ];
  return path.join(folder, packed.filename);
}

/** The plugin and its dependencies by npm; its peers are the application's, which comes later and is linked. */
function install(tarball: string, folder: string): void {
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  npm(['install', '--omit=peer', '--legacy-peer-deps', '--prefer-offline', '--no-package-lock', tarball], folder);
  const { peerDependencies, peerDependenciesMeta } = manifest(root);
  const ours = ['strapi-plugin-personalization', ...Object.keys(peerDependenciesMeta ?? {})];
  const linked = Object.keys({ ...manifest(appTemplate).dependencies, ...peerDependencies });
  for (const name of linked.filter((name) => !ours.includes(name))) {
    const link = path.join(folder, 'node_modules', name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(root, 'node_modules', name), link, 'junction');
  }
}

function npm(args: string[], cwd: string): string {
  const options = { cwd, encoding: 'utf8', shell: process.platform === 'win32' } as const;
  return execFileSync('npm', [...args, '--no-audit', '--no-fund'], options);
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, object>>;
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function untilHealthy(app: InstalledApp, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + BOOT_TIMEOUT_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Strapi ended with exit code ${child.exitCode}:\n${app.logs()}`);
    if (Date.now() > deadline)
      throw new Error(`Strapi did not start within ${BOOT_TIMEOUT_MS / 1000} s:\n${app.logs()}`);
    const isHealthy = await fetch(`${app.url}/_health`).then(
      ({ status }) => status === 204,
      () => false
    );
    if (isHealthy) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}
