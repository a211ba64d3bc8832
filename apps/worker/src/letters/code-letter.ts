import type { Letter } from '@verbonden/mail';
import type { CodeMessage } from '@verbonden/profiles/worker';
import { writeLetter } from './write-letter.ts';

/** The letter with which somebody shows that they read this address: in their language where it is one of ours, else in Dutch. */
export function codeLetter({ id, address, code, language, expiresAt }: CodeMessage): Letter {
  const time = expiresAt.toLocaleTimeString('nl-BE', {
    timeZone: 'Europe/Brussels',
    hour: '2-digit',
    minute: '2-digit',
  });
  return writeLetter({ name: 'code', id, to: address, language, values: { code, time } });
}
