import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Passwords = Readonly<Record<string, string>>;

/** A password per name, made at first need and kept in a file that only its owner may read. */
export function keptPasswords(home: string, names: readonly string[]): Passwords {
  const kept = readPasswords(home);
  const missing = names.filter((name) => !kept[name]);
  return missing.length === 0 ? kept : renewedPasswords(home, missing);
}

/** The same, with new ones for these names. */
export function renewedPasswords(home: string, names: readonly string[]): Passwords {
  const made = names.map((name) => [name, randomBytes(24).toString('base64url')]);
  const all = { ...readPasswords(home), ...Object.fromEntries(made) };
  const file = fileIn(home);
  mkdirSync(home, { recursive: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  chmodSync(half, 0o600);
  renameSync(half, file);
  return all;
}

const fileIn = (home: string): string => path.join(home, 'database-passwords.json');

function readPasswords(home: string): Passwords {
  return existsSync(fileIn(home)) ? (JSON.parse(readFileSync(fileIn(home), 'utf8')) as Passwords) : {};
}
