import { type Mail, MailRefused } from '@verbonden/mail';
import type { SendCode } from '@verbonden/profiles/worker';
import { type TextGateway, TextRefused } from '@verbonden/text-messages';
import type { Logger } from 'pino';
import { codeLetter } from './code-letter.ts';

export interface Channels {
  readonly mail: Mail;
  /** Null: there is no gateway, so a code for a telephone is not sent. */
  readonly texts: TextGateway | null;
  readonly log: Logger;
}

/**
 * Sends a code by mail or as a text message. An address that will never be reached is passed over: its code expires, and who asked for it can ask
 * for another or change the address. @throws when it can be tried again
 */
export function sendCode({ mail, texts, log }: Channels): SendCode {
  return async (message) => {
    const letter = codeLetter(message);
    try {
      if (message.kind === 'mail') await mail.send(letter);
      else if (texts) await texts.send({ id: letter.id, to: letter.to, text: letter.subject });
      else log.warn('a code for a telephone is not sent: TEXT_GATEWAY_URL is not set');
    } catch (error) {
      if (!(error instanceof MailRefused || error instanceof TextRefused)) throw error;
      log.warn({ error }, 'a code is not sent: the address was refused');
    }
  };
}
