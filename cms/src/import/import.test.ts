import { readJson } from '@verbonden/engine-ipdc';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { message } from '../messages/message.ts';
import { anInstance } from '../testing/an-instance.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { readersSee } from '../testing/live-state.ts';
import { importItem } from './import-item.ts';

describe('importing a product', () => {
  let world: CmsWorld;

  beforeAll(async () => {
    world = await cmsWorld();
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    await world.payload.delete({ collection: 'products', where: {} });
    await world.payload.delete({ collection: 'taken-off', where: {} });
  });

  const offer = async (source: Record<string, unknown>, mayPublish = false) => {
    const [result] = readJson(source);
    if (result === undefined) throw new Error('Nothing was read.');
    return importItem(world.payload, result, mayPublish);
  };
  const later = (own: Readonly<Record<string, unknown>> = {}) =>
    anInstance({ laatstGewijzigd: '2024-03-01T09:00:00Z', naam: { nl: 'Terras plaatsen op straat' }, ...own });
  const newest = async () => {
    const { docs } = await world.payload.find({ collection: 'products', draft: true, locale: 'all', depth: 0 });
    return docs[0] as Record<string, unknown> & { id: string; title: Record<string, string> };
  };
  const edit = async (title: string) => {
    await world.payload.update({ collection: 'products', id: (await newest()).id, draft: true, data: { title } });
  };
  const waiting = async () => (await world.payload.find({ collection: 'pending-versions', depth: 0 })).docs;

  test('a new product becomes a draft with all its languages, its unknown fields and the status of its source', async () => {
    expect(
      await offer(anInstance({ status: 'http://lblod.data.gift/concepts/instance-status/ontwerp' })),
    ).toMatchObject({
      kind: 'created',
      title: 'Terras plaatsen',
      isPublished: false,
      lacks: [],
    });
    const product = await newest();
    expect(product.title).toMatchObject({ nl: 'Terras plaatsen', en: 'Placing a terrace' });
    expect(product['source']).toMatchObject({
      iri: 'https://example.org/id/instantie/terras',
      productNumber: '1042',
      status: 'ontwerp',
      raw: {
        unknown: { verwanteProducten: [{ productnummer: '1043' }], 'voorwaarden.0.verrijking': { code: 'A1' } },
      },
    });
    expect(await readersSee(world.admin)).toEqual({});
  });

  test('texts in languages the CMS has no locale for are kept aside, and change nothing else', async () => {
    const naam = { nl: 'Terras plaatsen', en: 'Placing a terrace', fr: 'Placer une terrasse' };
    await offer(anInstance({ naam }));
    const product = await newest();
    expect(product['source']).toMatchObject({
      raw: { notHeld: [{ path: 'title', language: 'fr', before: null, after: 'Placer une terrasse' }] },
    });
    expect(await offer(anInstance({ naam: { ...naam, fr: 'Une terrasse' } }))).toMatchObject({ kind: 'unchanged' });
    await edit('Terras aanvragen');
    expect((await newest())['source']).toMatchObject({ raw: { notHeld: [{ after: 'Placer une terrasse' }] } });
  });

  test('what cannot be taken over is kept aside by the name of its field, and stays when an editor saves', async () => {
    const naam = [{ nl: 'Terras plaatsen' }, { nl: 'Terras zetten' }];
    const contactgegevens = [{ url: 'javascript:alert(1)', telefoonnummer: '016 00 00 00' }];
    const lost = { naam, contactgegevens, voorwaarden: [null, 3, 'x'] };
    expect(await offer(anInstance(lost))).toMatchObject({ kind: 'created' });
    const raw = {
      unknown: {
        naam: { nl: 'Terras zetten' },
        voorwaarden: [3, 'x'],
        'contactgegevens.0.url': 'javascript:alert(1)',
      },
    };
    expect((await newest())['source']).toMatchObject({ raw });
    expect(await offer(anInstance(lost))).toMatchObject({ kind: 'unchanged' });
    await edit('Terras aanvragen');
    expect((await newest())['source']).toMatchObject({ raw });
  });

  test('the same source again changes nothing, not even a version', async () => {
    await offer(anInstance());
    const versions = () => world.payload.countVersions({ collection: 'products' });
    const before = await versions();
    expect(await offer(anInstance())).toMatchObject({ kind: 'unchanged' });
    expect(await versions()).toEqual(before);
  });

  test('the same source offered twice at once makes each product once', async () => {
    const sources = ['a', 'b', 'c'].map((name) => anInstance({ '@id': `urn:twice:${name}`, naam: { nl: 'Eender' } }));
    const importAll = async () => {
      const kinds: string[] = [];
      for (const source of sources) kinds.push((await offer(source)).kind);
      return kinds;
    };
    const kinds = (await Promise.all([importAll(), importAll()])).flat().toSorted();
    expect(kinds).toEqual(['created', 'created', 'created', 'unchanged', 'unchanged', 'unchanged']);
    const { docs } = await world.payload.find({ collection: 'products', sort: 'slug', depth: 0 });
    expect(docs.map(({ slug }) => slug)).toEqual(['eender', 'eender-2', 'eender-3']);
  });

  test('a newer version waits beside hours per day and a contact point of the city, which no source can hold', async () => {
    const contactgegevens = [{ '@type': 'Contactpunt', openingsuren: 'elke werkdag', order: 0 }];
    await offer(anInstance({ contactgegevens }));
    const { id } = await newest();
    const hours = [{ weekday: '1', opensAt: '09:00', closesAt: '12:00' }];
    const contactPoints = [{ openingHours: 'elke werkdag', hours }];
    await world.payload.update({ collection: 'products', id, draft: true, data: { contactPoints } });
    expect(await offer(later({ contactgegevens }))).toMatchObject({ kind: 'waiting' });
    expect(await newest()).toMatchObject({ contactPoints: [{ hours }] });
  });

  test('a newer version replaces what nobody edited; a language that is gone is gone', async () => {
    await offer(anInstance());
    expect(await offer(later())).toMatchObject({ kind: 'changed' });
    const { title } = await newest();
    expect([title['nl'], title['en'] ?? null]).toEqual(['Terras plaatsen op straat', null]);
    expect(await offer(anInstance())).toMatchObject({ kind: 'unchanged' });
    expect((await newest()).title['nl']).toBe('Terras plaatsen op straat');
  });

  test('a product that is asked to be published is seen at once, in its newest version', async () => {
    expect(await offer(anInstance(), true)).toMatchObject({ kind: 'created', isPublished: true });
    expect(Object.values(await readersSee(world.admin))).toEqual(['Terras plaatsen']);
    expect(await offer(later(), true)).toMatchObject({ kind: 'changed', isPublished: true });
    expect(Object.values(await readersSee(world.admin))).toEqual(['Terras plaatsen op straat']);
  });

  test('without asking, a newer version of a live product is a draft beside it', async () => {
    await offer(anInstance(), true);
    await offer(later());
    expect(Object.values(await readersSee(world.admin))).toEqual(['Terras plaatsen']);
  });

  test('a draft beside an older live version is published when asked', async () => {
    await offer(anInstance(), true);
    await offer(later());
    expect(await offer(later(), true)).toMatchObject({ kind: 'changed', isPublished: true });
    expect(Object.values(await readersSee(world.admin))).toEqual(['Terras plaatsen op straat']);
    expect(await offer(later(), true)).toMatchObject({ kind: 'unchanged', isPublished: true });
  });

  test('what may not be published is kept as a draft with the reason, and what readers see stays', async () => {
    const contactgegevens = [{ '@type': 'Contactpunt', email: 'geen adres', order: 0 }];
    const draft = { isPublished: false, notPublished: { kind: 'unfit', detail: expect.stringContaining('E-mail') } };
    expect(await offer(anInstance({ contactgegevens }), true)).toMatchObject({ kind: 'created', ...draft });
    expect(await offer(anInstance({ contactgegevens }), true)).toMatchObject({ kind: 'unchanged', ...draft });
    expect(await offer(later(), true)).toMatchObject({ kind: 'changed', isPublished: true, notPublished: null });
    const wrong = later({ laatstGewijzigd: '2024-04-01T09:00:00Z', naam: { nl: 'Met fout' }, contactgegevens });
    expect(await offer(wrong, true)).toMatchObject({ kind: 'changed', notPublished: { kind: 'unfit' } });
    expect(Object.values(await readersSee(world.admin))).toEqual(['Terras plaatsen op straat']);
  });

  test('a source that no longer says its status leaves the one it had', async () => {
    const status = 'http://lblod.data.gift/concepts/instance-status/verzonden';
    await offer(anInstance({ status }));
    expect(await offer(anInstance())).toMatchObject({ kind: 'unchanged' });
    await offer(later());
    expect((await newest())['source']).toMatchObject({ status: 'verzonden' });
  });

  test('two files that say otherwise about one version change nothing the second time', async () => {
    const files = [anInstance(), anInstance({ naam: { nl: 'Terras zetten' } })];
    const importAll = async () => {
      const kinds: string[] = [];
      for (const file of files) kinds.push((await offer(file)).kind);
      return kinds;
    };
    expect(await importAll()).toEqual(['created', 'changed']);
    expect(await importAll()).toEqual(['unchanged', 'unchanged']);
    expect((await newest()).title['nl']).toBe('Terras zetten');
  });

  test('a product whose end has passed is not said to be seen', async () => {
    const ended = anInstance({ eindeDienstVerlening: '2024-02-01T00:00:00Z' });
    expect(await offer(ended, true)).toMatchObject({ kind: 'created', isPublished: false });
    expect(await offer(ended, true)).toMatchObject({ kind: 'unchanged', isPublished: false });
  });

  test('a draft that came earlier is published when asked, and only then', async () => {
    await offer(anInstance());
    expect(await offer(anInstance(), true)).toMatchObject({ kind: 'changed', isPublished: true });
    expect(await offer(anInstance(), true)).toMatchObject({ kind: 'unchanged' });
  });

  test('a product without a title or description becomes a draft that says what it lacks, also when asked to publish', async () => {
    expect(await offer(anInstance({ naam: {}, beschrijving: undefined }), true)).toMatchObject({
      kind: 'created',
      isPublished: false,
      lacks: ['title: missing', 'description: missing'],
    });
    expect(await newest()).toMatchObject({ isComplete: false, _status: 'draft' });
  });

  test("an editor's change is never overwritten: the newer version waits with its differences", async () => {
    await offer(anInstance());
    await edit('Terras aanvragen');
    const outcome = {
      kind: 'waiting',
      isPublished: false,
      differences: [
        { path: 'title', language: 'nl' },
        { path: 'title', language: 'en' },
      ],
    };
    expect(await offer(later(), true)).toMatchObject(outcome);
    expect(await offer(later(), true)).toMatchObject(outcome);
    expect((await newest()).title['nl']).toBe('Terras aanvragen');
    expect(await waiting()).toMatchObject([
      {
        title: 'Terras aanvragen',
        differences: [
          { path: 'title', language: 'nl', before: 'Terras aanvragen', after: 'Terras plaatsen op straat' },
          { path: 'title', language: 'en', before: 'Placing a terrace', after: null },
        ],
      },
    ]);
  });

  test('what waits makes room for what is newer still', async () => {
    await offer(anInstance());
    await edit('Terras aanvragen');
    await offer(later());
    await offer(later({ laatstGewijzigd: '2024-04-01T09:00:00Z', naam: { nl: 'Terras zetten' } }));
    const [only, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(only?.['differences']).toMatchObject([{ after: 'Terras zetten' }, { after: null }]);
  });

  test('what is older does not replace what waits', async () => {
    await offer(anInstance());
    await edit('Terras aanvragen');
    await offer(later({ laatstGewijzigd: '2024-04-01T09:00:00Z', naam: { nl: 'Terras zetten' } }));
    expect(await offer(later())).toMatchObject({ kind: 'unchanged' });
    expect((await waiting())[0]?.['differences']).toMatchObject([{ after: 'Terras zetten' }, { after: null }]);
  });

  test('an edited product that its source withdrew is said to be seen still', async () => {
    await offer(anInstance(), true);
    await edit('Terras aanvragen');
    const gone = { kind: 'waiting', isWithdrawn: true, isPublished: true };
    expect(await offer(later({ gearchiveerd: true }), true)).toMatchObject(gone);
    expect(await offer(later({ gearchiveerd: true }), true)).toMatchObject(gone);
  });

  test('the version an editor started from does not wait', async () => {
    await offer(anInstance());
    await edit('Terras aanvragen');
    expect(await offer(anInstance())).toMatchObject({ kind: 'unchanged' });
    expect(await waiting()).toEqual([]);
  });

  test('an archived product goes off the air; one that comes back is seen again', async () => {
    await offer(anInstance(), true);
    expect(await offer(later({ gearchiveerd: true }), true)).toMatchObject({ kind: 'changed', isPublished: false });
    expect(await readersSee(world.admin)).toEqual({});
    await offer(later({ laatstGewijzigd: '2024-05-01T09:00:00Z' }), true);
    expect(Object.values(await readersSee(world.admin))).toEqual(['Terras plaatsen op straat']);
  });

  test('a version that does not say clearly whether it is archived is refused, and does not go on the air', async () => {
    expect(await offer(anInstance({ gearchiveerd: 'ja' }), true)).toMatchObject({
      kind: 'refused',
      reason: { kind: 'unreadableBoolean', field: 'gearchiveerd', value: 'ja' },
    });
    expect(await readersSee(world.admin)).toEqual({});
  });

  test('a deleted product goes off the air', async () => {
    await offer(anInstance(), true);
    const tombstone = { '@id': anInstance()['@id'], '@type': 'Tombstone', laatstGewijzigd: '2024-06-01T09:00:00Z' };
    expect(await offer(tombstone)).toMatchObject({ kind: 'changed', isPublished: false });
    expect(await readersSee(world.admin)).toEqual({});
    expect(await offer(tombstone)).toMatchObject({ kind: 'unchanged' });
  });

  test('a text made by a machine keeps that tag until somebody changes it', async () => {
    const machine = { nl: 'U vraagt', 'nl-BE-x-generated-informal': 'Je vraagt' };
    await offer(anInstance({ naam: machine }));
    expect((await newest()).title['nl-informal']).toBe('Je vraagt');
    expect(await offer(anInstance({ naam: machine }))).toMatchObject({ kind: 'unchanged' });
  });

  test('a text that cannot be kept is refused by the name of its field, without a word of the database', async () => {
    expect(await offer(anInstance({ naam: { nl: 'Ter\0ras' } }))).toMatchObject({
      kind: 'refused',
      reason: { kind: 'notSaved', detail: `Het volgende veld is ongeldig: Titel. ${message('nl', 'shape.character')}` },
    });
    expect(await newest()).toBeUndefined();
  });

  test('what cannot be saved is refused with the reason and leaves nothing behind', async () => {
    await world.admin.unsafe(
      `create or replace function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$;
       create trigger refuse before insert on cms.products_requirements for each row execute function public.refuse();`,
    );
    try {
      const outcome = await offer(anInstance());
      expect(outcome).toMatchObject({ kind: 'refused', reason: { kind: 'notSaved', detail: 'no room' } });
      expect(await newest()).toBeUndefined();
    } finally {
      await world.admin.unsafe('drop trigger refuse on cms.products_requirements');
    }
  });
});
