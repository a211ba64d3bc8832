import { smtpMail } from '@verbonden/mail';
import { httpTextGateway } from '@verbonden/text-messages';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Mailbox, startMailbox } from './start-mailbox.ts';

let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await startMailbox({ port: 0, smtpPort: 0 });
});
afterAll(() => mailbox.stop());

const page = async (language: string): Promise<string> =>
  (await fetch(mailbox.url, { headers: { 'accept-language': language } })).text();

it('shows what was mailed, in the language of the reader, and once when it was mailed twice', async () => {
  expect(await page('nl-BE,nl;q=0.9,en;q=0.8')).toContain('Nog geen post.');
  const mail = smtpMail({ url: mailbox.smtpUrl, from: 'Demostad <geen-antwoord@stad.demo.example>' });
  const letter = { id: 'a-1', to: 'ann@demo.example', subject: 'Uw <code>', text: 'Zoë: 123 456', language: 'nl' };
  await mail.send(letter);
  await mail.send({ ...letter, id: 'a-2', subject: 'Iets anders' });
  await mail.send(letter);
  mail.close();

  const english = await page('en-GB');
  expect(english).toContain('<html lang="en">');
  expect(english).toContain('Uw &lt;code&gt;');
  expect(english).toContain('Zoë: 123 456');
  expect(english).toContain('sent 2 times');
  const letters: unknown = await (await fetch(`${mailbox.url}/letters.json`)).json();
  expect(letters).toMatchObject([
    { messageId: '<a-1@stad.demo.example>', to: ['ann@demo.example'], text: 'Zoë: 123 456\n', times: 2 },
    { messageId: '<a-2@stad.demo.example>', times: 1 },
  ]);
});

it('takes text messages too', async () => {
  const { textsUrl } = mailbox;
  await httpTextGateway({ url: textsUrl }).send({ id: 't-1', to: '+32470000000', text: 'Uw code is 654321' });
  expect(await page('nl')).toContain('Uw code is 654321');
  expect((await fetch(textsUrl, { method: 'POST', body: '{}' })).status).toBe(400);
});

it('refuses to run in production', async () => {
  await expect(startMailbox({ port: 0, smtpPort: 0, environment: 'production' })).rejects.toThrow('production');
});
