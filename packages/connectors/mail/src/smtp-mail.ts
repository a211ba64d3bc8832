import { createTransport } from 'nodemailer';
import { type Letter, type Mail, MailRefused, MailUnavailable } from './mail.ts';

export interface SmtpOptions {
  /** `smtps://user:password@host:465`, or `smtp://` where TLS is asked for after the greeting when the server offers it. */
  readonly url: string;
  /** Who the mail is from: `Stad <geen-antwoord@stad.example>`; its domain ends each Message-ID. */
  readonly from: string;
  readonly timeoutInMs?: number;
}

/** Mail through an SMTP server, over connections that are kept. */
export function smtpMail({ url, from, timeoutInMs = 30_000 }: SmtpOptions): Mail {
  const transport = createTransport({
    url,
    pool: true,
    connectionTimeout: timeoutInMs,
    greetingTimeout: timeoutInMs,
    socketTimeout: timeoutInMs,
  });
  const domain = /@([^>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ id, to, subject, text, language }: Letter) {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: {
            'Content-Language': language,
            // Nobody's holiday answer is waited for.
            'Auto-Submitted': 'auto-generated',
          },
        });
      } catch (error) {
        throw toldAs(error);
      }
    },
    isReachable: () =>
      transport.verify().then(
        () => true,
        () => false,
      ),
    close: () => transport.close(),
  };
}

/** Without the server's own words, and without the cause: both hold the address. */
function toldAs(error: unknown): Error {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  // What is no address at all never reaches a server.
  if (code === 0 && error instanceof Error && 'code' in error && error.code === 'EENVELOPE') {
    return new MailRefused('This is no address for mail.');
  }
  return code >= 500
    ? new MailRefused(`The mail server refuses this message (${code}).`)
    : new MailUnavailable(`The mail server does not take mail now${code > 0 ? ` (${code})` : ''}.`);
}
