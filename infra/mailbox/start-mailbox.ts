import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';
import { CaughtLetters } from './caught-letters.ts';
import { mailboxPage, pageHeaders } from './mailbox-page.ts';

export interface MailboxOptions {
  /** On the loopback address only. 0 takes a free one. */
  readonly port: number;
  readonly smtpPort: number;
  /** NODE_ENV of the process. */
  readonly environment?: string | undefined;
}

export interface Mailbox {
  /** The page for people; `/letters.json` holds the same. */
  readonly url: string;
  readonly smtpUrl: string;
  /** Where text messages are taken. */
  readonly textsUrl: string;
  stop(): Promise<void>;
}

const textMessage = z.object({ id: z.string(), to: z.string(), text: z.string() });

/**
 * Takes all mail and text messages, whoever they are for, and lets nothing out.
 *
 * @throws Error in production, and when a port is taken
 */
export async function startMailbox({ port, smtpPort, environment }: MailboxOptions): Promise<Mailbox> {
  if (environment === 'production') {
    throw new Error('The development mailbox shows all mail to whoever asks: it refuses to run in production.');
  }
  const letters = new CaughtLetters();
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    async onData(stream, { envelope }, done) {
      const to = envelope.rcptTo.map(({ address }) => address);
      await letters.take(await buffer(stream), to, new Date());
      done();
    },
  });
  const pages = createServer((request, response) => void answer(letters, request, response));
  const smtpAt = await listening(smtp.server, () => smtp.listen(smtpPort, '127.0.0.1'));
  try {
    const at = await listening(pages, () => pages.listen(port, '127.0.0.1'));
    return {
      url: `http://localhost:${at}`,
      smtpUrl: `smtp://127.0.0.1:${smtpAt}`,
      textsUrl: `http://localhost:${at}/texts`,
      stop: async () => {
        await Promise.all([closed(pages), new Promise<void>((resolve) => smtp.close(() => resolve()))]);
      },
    };
  } catch (error) {
    smtp.close();
    throw error;
  }
}

async function answer(letters: CaughtLetters, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/texts' && request.method === 'POST') {
    const { success, data } = textMessage.safeParse(JSON.parse(await text(request)));
    if (success) letters.add({ messageId: data.id, to: [data.to], subject: '', text: data.text }, new Date());
    response.writeHead(success ? 202 : 400).end();
  } else if (request.url === '/letters.json') {
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
    response.writeHead(200, headers).end(JSON.stringify(letters.all));
  } else if (request.url === '/') {
    response.writeHead(200, pageHeaders).end(mailboxPage(letters.all, languageOf(request)));
  } else response.writeHead(404).end();
}

function listening(server: NetServer, listen: () => void): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => resolve((server.address() as AddressInfo).port));
    listen();
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function languageOf({ headers }: IncomingMessage): 'nl' | 'en' {
  const tags = (headers['accept-language'] ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return tags.find((tag) => tag === 'nl' || tag === 'en') === 'en' ? 'en' : 'nl';
}
