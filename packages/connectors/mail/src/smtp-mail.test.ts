import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, it, onTestFinished } from 'vitest';
import { type Letter, MailRefused, MailUnavailable } from './mail.ts';
import { smtpMail } from './smtp-mail.ts';

const letter: Letter = {
  id: 'code.018f0000-0000-7000-8000-00000000000a',
  to: 'ann@demo.example',
  subject: 'Uw code',
  text: 'Uw code is 123 456.\nZoë',
  language: 'nl',
};

/** A mail server that keeps what it took, and answers as it is told: null takes the message, a number is a refusal. */
async function mailServer(answers: (number | null)[]) {
  const taken: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      stream.on('end', () => {
        const answer = answers.shift() ?? null;
        if (answer === null) taken.push(text);
        done(answer === null ? null : Object.assign(new Error(`no: ${letter.to}`), { responseCode: answer }));
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mail = smtpMail({ url: `smtp://127.0.0.1:${port}`, from: 'Demostad <geen-antwoord@stad.demo.example>' });
  onTestFinished(async () => {
    mail.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { taken, mail, url: `smtp://127.0.0.1:${port}` };
}

it('sends plain text, from the city, in its language', async () => {
  const { taken, mail } = await mailServer([]);
  expect(await mail.isReachable()).toBe(true);
  await mail.send(letter);
  expect(taken[0]).toMatch(/^From: Demostad <geen-antwoord@stad\.demo\.example>\r?$/m);
  expect(taken[0]).toMatch(/^To: ann@demo\.example\r?$/m);
  expect(taken[0]).toMatch(/^Content-Language: nl\r?$/m);
  expect(taken[0]).toMatch(/^Content-Type: text\/plain; charset=utf-8\r?$/m);
});

it('sends the same Message-ID at each attempt, also after the server asked for patience', async () => {
  const { taken, mail } = await mailServer([451, null, null]);
  await expect(mail.send(letter)).rejects.toThrow(MailUnavailable);
  await mail.send(letter);
  await mail.send(letter);
  const ids = taken.map((text) => /^Message-ID: (.*)\r?$/m.exec(text)?.[1]);
  expect(ids).toEqual(Array(2).fill('<code.018f0000-0000-7000-8000-00000000000a@stad.demo.example>'));
});

it('tells a refusal apart from a server that is away, and repeats nothing that holds the address', async () => {
  const { mail } = await mailServer([550]);
  const refused = await mail.send(letter).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(MailRefused);
  expect(JSON.stringify([String(refused), Object.entries(refused as object)])).not.toContain('ann');

  const nowhere = await mail.send({ ...letter, to: 'ann and no address' }).catch((error: unknown) => error);
  expect(nowhere).toBeInstanceOf(MailRefused);
  expect(String(nowhere)).not.toContain('ann');

  const away = smtpMail({ url: 'smtp://127.0.0.1:26999', from: 'a@stad.demo.example' });
  expect(await away.isReachable()).toBe(false);
  await expect(away.send(letter)).rejects.toThrow(MailUnavailable);
  away.close();
});
