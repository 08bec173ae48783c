import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { app } from '../steps/index.mjs';

/** Deletes the demo's database and its uploads; the next start plants them again. */
export function forgetContent() {
  rmSync(path.join(app, '.tmp'), { recursive: true, force: true });
  const uploads = path.join(app, 'public', 'uploads');
  for (const name of readdirSync(uploads).filter((file) => file !== '.gitkeep')) {
    rmSync(path.join(uploads, name), { recursive: true });
  }
}
