import { JournalBroken, KeysUnavailable, WrongMasterKey } from '@verbonden/kit-keys';
import { CannotStart } from './cannot-start.ts';

/** What Postgres says of a schema, function or table that is not there: nobody migrated since this release. */
const missing = new Set(['3F000', '42883', '42P01']);
/** Nobody listens, nobody answers, or no name is known there. */
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  '57P03',
]);
/** The login is unknown, or its password is another one. */
const refused = new Set(['28P01', '28000', '3D000']);

/** The same reason in a sentence for whoever starts the worker, where it is theirs to take away; else the fault itself. */
export function whyNotStarted(error: unknown): unknown {
  if (error instanceof JournalBroken || error instanceof WrongMasterKey || error instanceof KeysUnavailable) {
    return new CannotStart(error.message.replace(/\.$/, ''));
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (missing.has(code)) return new CannotStart('the database is of an older release: run npm run migrate');
  if (away.has(code)) return new CannotStart('the database in DATABASE_URL does not answer');
  if (refused.has(code)) return new CannotStart('the database in DATABASE_URL does not let worker_login in');
  return error;
}
