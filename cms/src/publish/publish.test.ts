import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { liveState, namesReadersSee, readersSee } from '../testing/live-state.ts';
import { installTroubles, setTrouble, troubles } from '../testing/trouble.ts';
import { type Given, kinds, waysToChange } from '../testing/ways-to-change.ts';

describe.each(kinds)('every way one of the $collection becomes live, changes or stops being live', (kind) => {
  const { collection, called, aDocument } = kind;
  const ways = waysToChange(kind);
  let world: CmsWorld;
  let given: Given;

  beforeAll(async () => {
    world = await cmsWorld();
    await installTroubles(world.admin);
  });
  afterAll(() => world?.close());

  beforeEach(async () => {
    const { payload, admin } = world;
    await setTrouble(admin, 'none');
    await payload.delete({ collection, where: {} });
    const live = await payload.create({ collection, data: { ...aDocument('Oud'), _status: 'published' } });
    await payload.update({ collection, id: live.id, draft: true, data: { [called]: 'Tussendoor' } });
    await payload.update({ collection, id: live.id, data: { [called]: 'Nieuw', _status: 'published' } });
    await payload.update({ collection, id: live.id, locale: 'en', draft: true, data: { [called]: 'Not yet' } });
    const draft = await payload.create({ collection, draft: true, data: aDocument('Klad') });
    const { docs } = await payload.findVersions({
      collection,
      where: { parent: { equals: live.id } },
      sort: 'createdAt',
    });
    const [oldVersion, draftVersion] = docs.map(({ id }) => id);
    given = {
      live: String(live.id),
      draft: String(draft.id),
      oldVersion: oldVersion ?? '',
      draftVersion: draftVersion ?? '',
    };
  });

  it.each(ways)('$name: readers see it at once', async ({ run, then }) => {
    await run(world.payload, given);
    expect(await namesReadersSee(world.admin, kind)).toEqual(then);
  });

  describe.each(troubles)('when %s', (trouble) => {
    it.each(ways)('$name: nothing changed, and it said so', async ({ run }) => {
      const before = await liveState(world.admin, collection);
      await setTrouble(world.admin, trouble);
      await expect(run(world.payload, given)).rejects.toThrow(/./);
      await setTrouble(world.admin, 'none');
      const after = await liveState(world.admin, collection);
      expect(after).toEqual(before);
    });
  });

  it('a draft or an autosave over what is live changes nothing for readers', async () => {
    const { payload, admin } = world;
    const before = await liveState(admin, collection).then((state) => JSON.parse(state).readers as unknown);
    await payload.update({ collection, id: given.live, draft: true, data: { [called]: 'Later' } });
    await payload.update({ collection, id: given.live, draft: true, autosave: true, data: { [called]: 'Nog later' } });
    expect(await namesReadersSee(admin, kind)).toEqual(['Nieuw']);
    expect(await liveState(admin, collection).then((state) => JSON.parse(state).readers as unknown)).toEqual(before);
  });

  it('outside a transaction it is refused before anything is written', async () => {
    const { payload, admin } = world;
    const before = await liveState(admin, collection);
    const change = { collection, id: given.live, data: { [called]: 'Zonder', _status: 'published' } } as const;
    await expect(payload.update({ ...change, disableTransaction: true })).rejects.toThrow(/transactie/);
    expect(await liveState(admin, collection)).toEqual(before);
  });
});

describe('publishing a product', () => {
  const collection = 'products';
  const description = '<p>Uitleg.</p>';
  let world: CmsWorld;
  let live: string;

  beforeAll(async () => {
    world = await cmsWorld();
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    await world.payload.delete({ collection, where: {} });
    const data = { title: 'Nieuw', description, _status: 'published' } as const;
    live = String((await world.payload.create({ collection, data })).id);
  });

  it('one document that may not be published holds back the whole bulk', async () => {
    const { payload, admin } = world;
    const empty = await payload.create({ collection, draft: true, data: { title: 'Zonder uitleg' } });
    const before = await liveState(admin);
    const where = { id: { in: [live, String(empty.id)] } };
    const publish = payload.update({ collection, where, data: { title: 'Samen', _status: 'published' } });
    await expect(publish).rejects.toThrow(/Er is niets bewaard: 1 /);
    expect(await liveState(admin)).toEqual(before);
  });

  it('in one locale leaves the draft of another out of sight', async () => {
    const { payload, admin } = world;
    await payload.update({ collection, id: live, locale: 'en', draft: true, data: { title: 'Not yet' } });
    const data = { title: 'Alleen nl', _status: 'published' } as const;
    await payload.update({ collection, id: live, locale: 'nl', publishSpecificLocale: 'nl', data });
    expect(Object.values(await readersSee(admin))).toEqual(['Alleen nl']);
    const [english] = await admin`select title, title_tag from content.products where locale = 'en'`;
    expect(english).toEqual({ title: 'Alleen nl', title_tag: 'nl' });
  });
});
