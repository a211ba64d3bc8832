import { randomUUID } from 'node:crypto';

const acceptable = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** The id a client sent when it is plain and short, so that it cannot forge a log line; else a new one. */
export function correlationIdOf(sent: string | readonly string[] | undefined): string {
  return typeof sent === 'string' && acceptable.test(sent) ? sent : randomUUID();
}
