import { createLocalReq, Forbidden, type Payload, restoreVersionOperation } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nobody } from '../auth/index.ts';
import { message } from '../messages/message.ts';
import { aSession } from '../testing/a-session.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import {
  type Attempt,
  catalogueDoors,
  type Door,
  type Given,
  type Outcome,
  otherDoors,
  type Visitor,
} from '../testing/doors.ts';
import { readersSee } from '../testing/live-state.ts';
import { copyToLocale } from './copy-to-locale.ts';
import { schedulePublish } from './schedule-publish.ts';

const { origin } = nobody;
const visitors: readonly Visitor[] = ['anonymous', 'roleless', 'editor', 'publisher', 'admin'];

const expected = (door: Door, visitor: Visitor): Outcome => {
  if (visitor === 'anonymous' || visitor === 'roleless') return 'refused';
  if (visitor === 'admin') return door.admin ?? door.publisher;
  return door[visitor];
};

describe('every door of the CMS', () => {
  let world: CmsWorld;
  let cookies: Readonly<Record<Visitor, string>>;

  beforeAll(async () => {
    world = await cmsWorld();
    const { payload } = world;
    cookies = {
      anonymous: '',
      roleless: await aSession(payload, nobody, []),
      editor: await aSession(payload, nobody, ['content-editor']),
      publisher: await aSession(payload, nobody, ['content-editor', 'content-publisher']),
      admin: await aSession(payload, nobody, ['cms-admin']),
    };
  });
  afterAll(() => world.close());

  /** Made anew only after somebody changed it. */
  let made: Given | undefined;
  const catalogue = async (): Promise<Given> => (made ??= await aCatalogue(world.payload));

  const send = (visitor: Visitor, { method, path, body, headers }: Attempt): Promise<Response> =>
    world.rest(
      new Request(`${origin}/api/${path}`, {
        method,
        headers: { cookie: cookies[visitor], origin, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );

  const cases = (doors: readonly Door[]) =>
    doors.flatMap((door) =>
      visitors.map((visitor) => ({ door, visitor, name: door.name, outcome: expected(door, visitor) })),
    );

  it.each(cases(catalogueDoors))('$visitor, $name: $outcome', async ({ door, visitor, outcome }) => {
    const given = await catalogue();
    if (outcome !== 'refused') made = undefined;
    const before = await readersSee(world.admin);
    const response = await send(visitor, door.attempt(given));
    const text = await response.text();
    const [{ count }] = await world.admin<[{ count: number }]>`select count(*)::int as count from cms._products_v`;
    const isTheSame = JSON.stringify(await readersSee(world.admin)) === JSON.stringify(before);
    const happened = {
      answer: text,
      passed: response.status < 400,
      isTheSame: outcome === 'done' || isTheSame,
      versions: count,
    };
    const versions = outcome === 'refused' ? 4 : count;
    expect(happened).toEqual({ answer: text, passed: outcome !== 'refused', isTheSame: true, versions });
  });

  it.each(cases(otherDoors))('$visitor, $name: $outcome', async ({ door, visitor, outcome }) => {
    const given = await catalogue();
    const response = await send(visitor, door.attempt(given));
    const text = await response.text();
    const isClosed = response.status >= 400 || text.startsWith('{"errors":[{') || isEmptyOfOthers(text);
    expect(isClosed ? 'refused' : 'passed', `${response.status} ${text}`).toBe(
      outcome === 'refused' ? 'refused' : 'passed',
    );
    expect(response.status).toBeLessThan(502);
  });

  it('shows a person their own account only, and an admin everybody', async () => {
    const names = async (visitor: Visitor) => {
      const { docs } = (await (await send(visitor, { method: 'GET', path: 'users' })).json()) as {
        docs?: { sub?: string }[];
      };
      return docs?.length;
    };
    expect(await names('editor')).toBe(1);
    expect(await names('admin')).toBe(4);
    expect(await names('anonymous')).toBeUndefined();
  });

  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a site whose name begins as ours', { origin: `${origin}.elsewhere.example` }],
  ])('treats what %s sends as nobody’s', async (_, headers) => {
    const given = await catalogue();
    const attempt: Attempt = {
      method: 'PATCH',
      path: `products/${given.live}`,
      body: { title: 'Gekaapt', _status: 'published' },
      headers,
    };
    expect((await send('publisher', attempt)).status).toBe(403);
    expect((await send('publisher', { method: 'GET', path: 'products', headers })).status).toBe(403);
    expect(Object.values(await readersSee(world.admin))).toEqual(['Nu']);
  });

  it('treats a change without an origin as nobody’s', async () => {
    const given = await catalogue();
    const request = new Request(`${origin}/api/products/${given.live}`, {
      method: 'DELETE',
      headers: { cookie: cookies.publisher },
    });
    expect((await world.rest(request)).status).toBe(403);
  });

  it('does not believe a made-up or altered cookie', async () => {
    const [name = '', token = ''] = cookies.publisher.split('=');
    const made = [
      `${name}=${token.slice(0, -2)}`,
      `${name}=${token.split('.')[0]}`,
      `${name}=x.y`,
      `payload-token=${token}`,
    ];
    for (const cookie of made) {
      const response = await world.rest(new Request(`${origin}/api/products`, { headers: { cookie } }));
      expect([cookie, response.status]).toEqual([cookie, 403]);
    }
  });

  it('lets nobody in when the session is over', async () => {
    const cookie = await aSession(world.payload, { ...nobody, sessionSeconds: 0 }, ['content-publisher']);
    const response = await world.rest(new Request(`${origin}/api/products`, { headers: { cookie } }));
    expect(response.status).toBe(403);
  });

  it('does nothing that was scheduled when Keycloak cannot say what its author may do now', async () => {
    const { payload, admin } = world;
    const given = await catalogue();
    const [author] = await admin<[{ id: string }]>`select id from cms.users where sub = 'content-editor'`;
    const doc = { relationTo: 'products' as const, value: given.draft };
    const input = { type: 'publish' as const, doc, user: { relationTo: 'users' as const, value: author.id } };
    const job = await payload.jobs.queue({ task: 'schedulePublish', input });
    await payload.jobs.runByID({ id: job.id, silent: true });
    expect(Object.values(await readersSee(admin))).toEqual(['Nu']);
    const [{ error }] = await admin<[{ error: unknown }]>`select error from cms.payload_jobs where id = ${job.id}`;
    expect(JSON.stringify(error)).toContain((await createLocalReq({}, payload)).t('error:notAllowedToPerformAction'));
  });

  it.each(['nl', 'en'])('lets nobody but a publisher schedule, and says so at once (%s)', async (language) => {
    const { payload, admin } = world;
    const given = await catalogue();
    await admin`delete from cms.payload_jobs`;
    const queue = async (visitor: Visitor) => {
      const { user } = await payload.auth({ headers: new Headers({ cookie: cookies[visitor] }) });
      const req = await createLocalReq({ ...(user && { user }) }, payload);
      req.i18n = { ...req.i18n, language };
      const doc = { relationTo: 'products' as const, value: given.draft };
      const args = { type: 'publish' as const, doc, date: new Date('2099-01-01'), req } as never;
      return [
        await schedulePublish(args),
        await payload.jobs.queue({ ...scheduled(doc), req, overrideAccess: false }).catch((error: Error) => error),
      ];
    };
    const refusal = { error: message(language, 'refused.schedule') };
    expect(await queue('editor')).toEqual([refusal, expect.any(Forbidden)]);
    expect((await payload.count({ collection: 'payload-jobs' })).totalDocs).toBe(0);
    expect((await queue('publisher'))[0]).not.toHaveProperty('error');
    expect((await payload.count({ collection: 'payload-jobs' })).totalDocs).toBe(1);
  });

  it.each(['editor', 'publisher'] as const)('lets a copy into another language be a draft (%s)', async (visitor) => {
    const { payload, admin } = world;
    const given = await catalogue();
    made = undefined;
    const { user } = await payload.auth({ headers: new Headers({ cookie: cookies[visitor] }) });
    const req = await createLocalReq({ ...(user && { user }) }, payload);
    const languages = { fromLocale: 'nl', toLocale: 'nl-formal', overrideData: true };
    await copyToLocale({ collectionSlug: 'products', docID: given.live, ...languages, req } as never);
    expect(await admin`select title_tag from content.products where locale = 'nl-formal'`).toEqual([
      { title_tag: 'nl' },
    ]);
    const copied = { collection: 'products', id: given.live, locale: 'nl-formal', fallbackLocale: false } as const;
    expect((await payload.findByID({ ...copied, draft: true }))['title']).toBe('Nu');
    expect((await payload.findByID({ ...copied, draft: false }))['title'] ?? null).toBeNull();
  });

  it('lets an editor bring back a version as a draft from our own code too, and nothing else', async () => {
    const { payload, admin } = world;
    const given = await catalogue();
    const { user } = await payload.auth({ headers: new Headers({ cookie: cookies.editor }) });
    const options = { collection: 'products', id: given.publishedVersion, overrideAccess: false, user } as const;
    await expect(payload.restoreVersion(options)).rejects.toThrow(Forbidden);
    const req = await createLocalReq({ ...(user && { user }) }, payload);
    const collection = payload.collections['products'];
    if (!collection) throw new Error('There are no products.');
    made = undefined;
    await restoreVersionOperation({ collection, id: given.publishedVersion, draft: true, req });
    expect(Object.values(await readersSee(admin))).toEqual(['Nu']);
    expect((await payload.findByID({ collection: 'products', id: given.live, draft: true }))['title']).toBe('Oud');
  });

  it('keeps preferences apart, and locks in the name of who makes them', async () => {
    const { admin } = world;
    const given = await catalogue();
    const json = async (visitor: Visitor, attempt: Attempt) =>
      (await send(visitor, attempt)).json() as Promise<Record<string, unknown>>;
    const preference = { path: 'payload-preferences/doors' };
    await send('publisher', { method: 'POST', ...preference, body: { value: 'of the publisher' } });
    expect(await json('editor', { method: 'GET', ...preference })).toMatchObject({ value: null });
    await send('editor', { method: 'DELETE', ...preference });
    expect(await json('publisher', { method: 'GET', ...preference })).toMatchObject({ value: 'of the publisher' });
    const idOf = async (sub: string) =>
      (await admin<{ id: string }[]>`select id from cms.users where sub = ${sub}`)[0]?.id;
    const publisher = await idOf('content-editor-content-publisher');
    const locks = 'payload-locked-documents';
    const document = { relationTo: 'products', value: given.live };
    const user = { relationTo: 'users', value: publisher };
    const forged = await json('editor', { method: 'POST', path: locks, body: { document, user } });
    const lock = forged['doc'] as { id: string };
    const owner = async () =>
      (
        await admin<
          { id: string }[]
        >`select users_id as id from cms.payload_locked_documents_rels where path = 'user' and parent_id = ${lock.id}`
      )[0]?.id;
    expect(await owner()).toBe(await idOf('content-editor'));
    expect((await send('publisher', { method: 'DELETE', path: `${locks}/${lock.id}` })).status).toBe(403);
    await send('publisher', { method: 'PATCH', path: `${locks}/${lock.id}`, body: { user } });
    expect(await owner()).toBe(publisher);
    await send('editor', { method: 'DELETE', path: `${locks}?where[id][exists]=true` });
    expect(await owner()).toBe(publisher);
    expect((await send('publisher', { method: 'DELETE', path: `${locks}/${lock.id}` })).status).toBe(200);
  });

  it('lets nobody but a publisher cancel what was scheduled', async () => {
    const { payload } = world;
    const given = await catalogue();
    const input = { type: 'publish' as const, doc: { relationTo: 'products' as const, value: given.draft } };
    const { id } = await payload.jobs.queue({ task: 'schedulePublish', input, waitUntil: new Date('2099-01-01') });
    const cancel = (visitor: Visitor) =>
      payload
        .auth({ headers: new Headers({ cookie: cookies[visitor] }) })
        .then(({ user }) => payload.delete({ collection: 'payload-jobs', where: { id: { equals: id } }, user }));
    expect((await cancel('editor')).docs).toHaveLength(0);
    expect((await cancel('publisher')).docs).toHaveLength(1);
  });
});

/** One product that readers see, with a published and a draft version behind it, and one draft. */
async function aCatalogue(payload: Payload): Promise<Given> {
  const collection = 'products';
  await payload.delete({ collection, where: { id: { exists: true } } });
  const text = { description: '<p>Uitleg.</p>' };
  const { id: live } = await payload.create({ collection, data: { ...text, title: 'Oud', _status: 'published' } });
  await payload.update({ collection, id: live, draft: true, data: { title: 'Klad', _status: 'draft' } });
  await payload.update({ collection, id: live, data: { title: 'Nu', _status: 'published' } });
  const later = await payload.create({ collection, draft: true, data: { ...text, title: 'Later', _status: 'draft' } });
  const { docs } = await payload.findVersions({ collection, where: { parent: { equals: live } }, limit: 50 });
  const called = (title: string): string => String(docs.find(({ version }) => version['title'] === title)?.id);
  return { live: String(live), draft: String(later.id), publishedVersion: called('Oud'), draftVersion: called('Klad') };
}

const scheduled = (doc: { readonly relationTo: 'products'; readonly value: string }) =>
  ({ task: 'schedulePublish', input: { type: 'publish', doc }, waitUntil: new Date('2099-01-01') }) as const;

/** A bulk change that found nothing it may touch, or a list without anything in it. */
function isEmptyOfOthers(text: string): boolean {
  const { docs } = JSON.parse(text || '{}') as { readonly docs?: readonly unknown[] };
  return Array.isArray(docs) && docs.length === 0 && /"errors":\[\]/.test(text);
}
