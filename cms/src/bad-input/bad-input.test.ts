import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nobody } from '../auth/index.ts';
import { message } from '../messages/message.ts';
import { cmsLocales } from '../products/product-document.ts';
import { aSession } from '../testing/a-session.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';

const { origin } = nobody;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly messages: readonly string[];
}

interface ErrorBody {
  readonly errors?: readonly {
    readonly message: string;
    readonly data?: { readonly errors?: readonly { readonly path: string; readonly message: string }[] };
  }[];
}

describe.each(['nl', 'en'] as const)(
  'what is wrong in what a program or a screen sends, in language %s',
  (language) => {
    let world: CmsWorld;
    let cookie: string;
    let product: string;

    beforeAll(async () => {
      world = await cmsWorld();
      cookie = await aSession(world.payload, nobody, ['content-publisher']);
      const data = { title: 'Terras', description: '<p>Uitleg.</p>', _status: 'published' } as const;
      product = String((await world.payload.create({ collection: 'products', data })).id);
    });
    afterAll(() => world?.close());

    const send = async (method: string, path: string, body?: string): Promise<Answer> => {
      const headers = { cookie, origin, 'content-type': 'application/json', 'accept-language': language };
      const init = { method, headers, ...(body === undefined ? {} : { body }) };
      const response = await world.rest(new Request(`${origin}/api/${path}`, init));
      const text = await response.text();
      const { errors = [] } = JSON.parse(text) as ErrorBody;
      const messages = errors.flatMap(({ message: said, data }) =>
        (data?.errors ?? []).length > 0 ? (data?.errors ?? []).map((one) => `${one.path}: ${one.message}`) : [said],
      );
      return { status: response.status, text, messages };
    };
    const change = (data: object, query = '') => send('PATCH', `products/${product}?${query}`, JSON.stringify(data));
    const says = (key: Parameters<typeof message>[1], values?: Record<string, string>) =>
      message(language, key, values);

    it.each([
      ['a text with the character zero', 'title', { title: 'Ter\u0000ras' }, 'shape.character'],
      ['a list that is a text', 'requirements', { requirements: 'x' }, 'shape.list'],
      ['a row that is a text', 'requirements', { requirements: ['x'] }, 'shape.list'],
      ['a text deep inside', 'requirements.0.title', { requirements: [{ title: 'a\u0000' }] }, 'shape.character'],
      ['a text that is an object', 'title', { title: { nl: 'x' } }, 'shape.text'],
      ['a word where a date belongs', 'startsAt', { startsAt: 'gisteren' }, 'shape.date'],
      ['a year nobody writes', 'startsAt', { startsAt: '+275760-01-01T00:00:00Z' }, 'shape.date'],
      ['a group that is a list', 'source', { source: [] }, 'shape.group'],
      ['a choice that is none', 'competentLevels', { competentLevels: 'x' }, 'shape.list'],
    ] as const)('%s: the field is named, in a draft too', async (_, path, data, reason) => {
      for (const query of ['', 'draft=true', 'draft=true&autosave=true']) {
        const { status, messages } = await change(data, query);
        expect([status, messages]).toEqual([400, [`${path}: ${says(reason)}`]]);
      }
    });

    it('a contact point that is none is refused by name', async () => {
      const { status, messages } = await change({ contactPoints: [{ contactPoint: 'x' }] }, 'draft=true');
      expect([status, messages]).toEqual([400, [`contactPoints.0.contactPoint: ${says('shape.choice')}`]]);
    });

    it('a contact point that does not exist is refused by name, in a draft and live', async () => {
      const data = { contactPoints: [{ contactPoint: '5f0c6a3e-7c1f-4a52-9d3e-0b8a6d1c2e4f' }] };
      for (const query of ['', 'draft=true']) {
        const { status, messages } = await change(data, query);
        expect([status, messages]).toEqual([400, [`contactPoints.0.contactPoint: ${says('shape.choice')}`]]);
      }
    });

    it.each([
      ['title', 'title', { title: 'x y '.repeat(1000) }, '500'],
      ['title of a part', 'costs.0.title', { costs: [{ title: 'x'.repeat(501) }] }, '500'],
      ['address', 'slug', { slug: 'x'.repeat(201) }, '200'],
    ])('a %s that is too long is refused by name', async (_, path, data, longest) => {
      const { status, messages } = await change(data, 'draft=true');
      expect([status, messages]).toEqual([400, [`${path}: ${says('shape.long', { longest })}`]]);
    });

    it.each(['locale', 'publishSpecificLocale'])('a change with a %s that does not exist is refused', async (name) => {
      const { status, messages } = await change({ title: 'Anders' }, `${name}=zz&draft=true`);
      const values = { locale: 'zz', locales: cmsLocales.join(', ') };
      expect([status, messages]).toEqual([400, [says('refused.locale', values)]]);
    });

    it('what the label of a field says stands in the summary', async () => {
      expect((await change({ startsAt: 'gisteren' })).text).toContain(says('field.startsAt'));
    });

    it('a change of all languages at once is refused: it is one at a time', async () => {
      const { status, messages } = await change({ title: { nl: 'Terras', en: 'Terrace' } }, 'locale=all&draft=true');
      expect([status, messages]).toEqual([400, [says('refused.allLocales')]]);
    });

    it.each([
      ['a page below zero', 'products?page=-1', 'refused.queryPage', {}],
      [
        'a choice to filter by that does not exist',
        'products?where[_status][equals]=x',
        'refused.queryValue',
        { value: 'x' },
      ],
      ['a filter by distance', 'products?where[title][near]=1,2,3', 'refused.queryOperator', { operator: 'near' }],
      ['a filter by area', 'products?where[title][within]=1,2,3', 'refused.queryOperator', { operator: 'within' }],
      ['a field that does not exist', 'products?where[nothing][equals]=x', 'refused.queryPath', { paths: 'nothing' }],
    ] as const)('%s: said in words', async (_, path, key, values) => {
      const { status, messages } = await send('GET', path);
      expect([status, messages]).toEqual([400, [says(key, values)]]);
    });

    it('half a JSON is said to be that', async () => {
      const { status, messages } = await send('PATCH', `products/${product}`, '{"title": ');
      expect([status, messages]).toEqual([400, [says('refused.json')]]);
    });

    it('a document that somebody else is editing is said to be that', async () => {
      const other = await aSession(world.payload, nobody, ['content-editor']);
      const user = (await world.payload.auth({ headers: new Headers({ cookie: other }) })).user;
      const data = {
        document: { relationTo: 'products', value: product },
        user: { relationTo: 'users', value: user?.id },
      };
      const lock = await world.payload.create({ collection: 'payload-locked-documents', data, ...(user && { user }) });
      const { status, messages } = await change({ title: 'Toch' }, 'draft=true');
      await world.payload.delete({ collection: 'payload-locked-documents', id: lock.id });
      expect([status, messages]).toEqual([423, [says('refused.locked')]]);
    });

    it('a change of many documents names the one that is in the way', async () => {
      const { payload } = world;
      const { id } = await payload.create({ collection: 'products', draft: true, data: { title: 'Zonder uitleg' } });
      const both = `where[id][in]=${product},${id}`;
      const bulk = await send('PATCH', `products?${both}`, JSON.stringify({ _status: 'published' }));
      expect(bulk.status).toBe(409);
      expect(bulk.messages[0]).toContain('Zonder uitleg: ');
      expect(bulk.messages[0]).toContain(says('field.description'));
    });

    it('a change of many documents that the database refuses tells nothing of the database', async () => {
      await world.admin`alter table cms.products add constraint no_slug check (slug <> 'weg') not valid`;
      const bulk = await send('PATCH', `products?where[id][in]=${product}`, JSON.stringify({ slug: 'weg' }));
      await world.admin`alter table cms.products drop constraint no_slug`;
      expect([bulk.status, bulk.messages]).toEqual([409, [says('refused.notSaved')]]);
    });

    it('a fault of ours is said to be ours, and no more', async () => {
      await world.admin`alter table cms.pending_versions rename to elsewhere`;
      const { status, text, messages } = await send('GET', 'pending-versions');
      await world.admin`alter table cms.elsewhere rename to pending_versions`;
      expect([status, messages]).toEqual([500, [says('refused.fault')]]);
      expect(text).not.toMatch(/pending_versions|elsewhere/);
    });

    it.each(['accept', 'keep'])('to %s what waits without saying what one looked at', async (act) => {
      for (const body of ['{"hash": ', '{}', '']) {
        const { status, text } = await send('POST', `pending-versions/${product}/${act}`, body);
        expect(status).toBe(400);
        expect(text).toContain('hash');
        expect(text).not.toContain('hash: text');
      }
    });
  },
);
