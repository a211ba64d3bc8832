import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nobody } from '../auth/index.ts';
import { aSession } from '../testing/a-session.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { previewKey } from './preview-key.ts';
import { previewResponse } from './preview-response.ts';
import { previewToken } from './preview-token.ts';

const { origin } = nobody;
const now = new Date('2026-03-02T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('a preview', () => {
  let world: CmsWorld;
  let key: Uint8Array;
  let id: string;
  let other: string;

  beforeAll(async () => {
    world = await cmsWorld();
    key = previewKey(world.payload.config.secret);
    const { payload } = world;
    const data = { title: 'Live titel', description: '<p>Uitleg.</p>', _status: 'published' } as const;
    id = String((await payload.create({ collection: 'products', data })).id);
    other = String((await payload.create({ collection: 'products', data: { ...data, title: 'Ander product' } })).id);
    const draft = {
      title: 'Titel <van> het ontwerp',
      description: '<p>Nieuwe <strong>uitleg</strong>.</p><script>alert(1)</script>',
      websites: [{ title: 'Kwaad', url: 'https://example.org/"onclick="x' }],
      contactPoints: [{ email: 'loket@demo.example', telephone: '+32 2 000 00 00' }],
      _status: 'draft' as const,
    };
    await payload.update({ collection: 'products', id, draft: true, data: draft });
    await payload.update({
      collection: 'products',
      id,
      draft: true,
      locale: 'en',
      data: { title: 'English title', _status: 'draft' },
    });
  });
  afterAll(() => world.close());

  const look = async (token: string, at = now, headers: Record<string, string> = {}) => {
    const response = await previewResponse(world.payload, { headers: new Headers(headers), token, key, now: at });
    return { response, page: await response.text() };
  };

  it('shows the draft as a citizen would read it, and says that it is one', async () => {
    const { response, page } = await look(await previewToken({ collection: 'products', id, locale: 'nl' }, key, now));
    expect(response.status).toBe(200);
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('Titel &#60;van&#62; het ontwerp');
    expect(page).toContain('<strong>uitleg</strong>');
    expect(page).toContain('Voorvertoning van een ontwerp');
    expect(page).toContain('11:30');
    expect(page).toContain('loket@demo.example');
    expect(page).not.toMatch(/<script|Live titel|Ander product|"onclick/);
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('shows the language it was made for, and marks what is in another one', async () => {
    const { page } = await look(await previewToken({ collection: 'products', id, locale: 'en' }, key, now));
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<span lang="en">English title</span>');
    expect(page).toMatch(/<div lang="nl"><p>Nieuwe/);
  });

  it('shows the draft of a contact point with its hours, of an organisation its name, and opens no other collection', async () => {
    const { payload } = world;
    const desk = await payload.create({
      collection: 'contact-points',
      draft: true,
      data: {
        name: 'Nieuw loket',
        description: '<p>Voor <em>iedereen</em>.</p>',
        telephone: '+32 2 000 00 01',
        hours: [{ weekday: '1', opensAt: '09:00', closesAt: '12:00' }, { weekday: '2' }],
        exceptions: [{ startsOn: '2027-01-01', endsOn: '2027-01-01', reason: 'Nieuwjaar' }, {}],
      },
    });
    const town = await payload.create({ collection: 'organisations', draft: true, data: { name: 'Demostad' } });
    const open = async (collection: 'products' | 'contact-points' | 'organisations', document: unknown) =>
      look(await previewToken({ collection, id: String(document), locale: 'nl' }, key, now));
    const { response, page } = await open('contact-points', desk.id);
    expect(response.status).toBe(200);
    expect(page).toContain('Nieuw loket');
    expect(page).toContain('<p>Voor <em>iedereen</em>.</p>');
    expect(page).toContain('maandag 09:00-12:00');
    expect(page).toMatch(/1 januari 2027: gesloten \(<span lang="nl">Nieuwjaar<\/span>\)/);
    expect((await open('organisations', town.id)).page).toContain('Demostad');
    expect((await open('products', town.id)).response.status).toBe(404);
    expect((await open('users' as 'products', town.id)).response.status).toBe(404);
  });

  it('L12: is over after half an hour, and says so', async () => {
    const token = await previewToken({ collection: 'products', id, locale: 'nl' }, key, now);
    expect((await look(token, later(29))).response.status).toBe(200);
    const { response, page } = await look(token, later(31), { 'accept-language': 'en' });
    expect(response.status).toBe(410);
    expect(page).toContain('This preview has expired');
    expect(page).not.toContain('ontwerp');
  });

  it('L12: opens nothing when it was altered, made with another key, or its product is gone', async () => {
    const token = await previewToken({ collection: 'products', id, locale: 'nl' }, key, now);
    const [head = '', , signature = ''] = token.split('.');
    const forged = Buffer.from(
      JSON.stringify({ collection: 'products', id: other, locale: 'nl', exp: 9_999_999_999 }),
    ).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const attempts = [
      'x',
      `${token}x`,
      `${head}.${forged}.${signature}`,
      `${none}.${forged}.`,
      await previewToken({ collection: 'products', id, locale: 'nl' }, previewKey('another secret'), now),
      await previewToken(
        { collection: 'products', id: '00000000-0000-4000-8000-000000000000', locale: 'nl' },
        key,
        now,
      ),
    ];
    for (const attempt of attempts) {
      const { response, page } = await look(attempt);
      expect(response.status).toBe(404);
      expect(page).toContain('Deze voorvertoning bestaat niet');
    }
  });

  it('is given to an editor, for the product and language asked for, and to nobody else', async () => {
    const ask = async (cookie: string, product = id, collection = 'products') =>
      world.rest(new Request(`${origin}/api/preview/${collection}/${product}?locale=en`, { headers: { cookie } }));
    const given = await ask(await aSession(world.payload, nobody, ['content-editor']));
    expect(given.status).toBe(303);
    const address = new URL(given.headers.get('location') ?? '');
    expect(address.origin).toBe(origin);
    const { page } = await look(address.pathname.replace('/preview/', ''), new Date());
    expect(page).toContain('English title');
    expect((await ask('')).status).toBe(403);
    expect((await ask(await aSession(world.payload, nobody, []))).status).toBe(403);
    const editor = await aSession(world.payload, nobody, ['content-editor']);
    expect((await ask(editor, 'x')).status).toBe(404);
    expect((await ask(editor, id, 'contact-points')).status).toBe(404);
    expect((await ask(editor, id, 'users')).status).toBe(404);
    expect((await ask(editor, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});
