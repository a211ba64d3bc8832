import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One random secret per name, made at the first start and kept, so that sessions and cursors survive a restart. */
export function keptSecret(home: string, name: string): string {
  const file = path.join(home, 'secrets.json');
  mkdirSync(home, { recursive: true });
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  const found = kept[name];
  if (found) return found;
  const made = randomBytes(32).toString('hex');
  writeFileSync(file, JSON.stringify({ ...kept, [name]: made }, null, 2), { mode: 0o600 });
  return made;
}
