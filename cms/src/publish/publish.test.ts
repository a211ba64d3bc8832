import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { liveState, readersSee } from '../testing/live-state.ts';
import { installTroubles, setTrouble, troubles } from '../testing/trouble.ts';
import { type Given, waysToChange } from '../testing/ways-to-change.ts';

const collection = 'products';

describe('every way a product becomes live, changes or stops being live', () => {
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
    const description = '<p>Uitleg.</p>';
    const live = await payload.create({ collection, data: { title: 'Oud', description, _status: 'published' } });
    await payload.update({ collection, id: live.id, draft: true, data: { title: 'Tussendoor' } });
    await payload.update({ collection, id: live.id, data: { title: 'Nieuw', _status: 'published' } });
    await payload.update({ collection, id: live.id, locale: 'en', draft: true, data: { title: 'Not yet' } });
    const draft = await payload.create({ collection, draft: true, data: { title: 'Klad', description } });
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

  it.each(waysToChange)('$name: readers see it at once', async ({ run, then }) => {
    await run(world.payload, given);
    expect(Object.values(await readersSee(world.admin))).toEqual(then);
  });

  describe.each(troubles)('when %s', (trouble) => {
    it.each(waysToChange)('$name: nothing changed, and it said so', async ({ run }) => {
      const before = await liveState(world.admin);
      await setTrouble(world.admin, trouble);
      await expect(run(world.payload, given)).rejects.toThrow(/./);
      await setTrouble(world.admin, 'none');
      const after = await liveState(world.admin);
      expect(after).toEqual(before);
    });
  });

  it('a draft or an autosave over a live product changes nothing for readers', async () => {
    const { payload, admin } = world;
    await payload.update({ collection, id: given.live, draft: true, data: { title: 'Later' } });
    await payload.update({ collection, id: given.live, draft: true, autosave: true, data: { title: 'Nog later' } });
    expect(Object.values(await readersSee(admin))).toEqual(['Nieuw']);
  });

  it('one document that may not be published holds back the whole bulk', async () => {
    const { payload, admin } = world;
    const empty = await payload.create({ collection, draft: true, data: { title: 'Zonder uitleg' } });
    const before = await liveState(admin);
    const where = { id: { in: [given.live, given.draft, String(empty.id)] } };
    const publish = payload.update({ collection, where, data: { title: 'Samen', _status: 'published' } });
    await expect(publish).rejects.toThrow(/Er is niets bewaard: 1 /);
    expect(await liveState(admin)).toEqual(before);
  });

  it('publishing one locale leaves the draft of another out of sight', async () => {
    const { payload, admin } = world;
    const data = { title: 'Alleen nl', _status: 'published' } as const;
    await payload.update({ collection, id: given.live, locale: 'nl', publishSpecificLocale: 'nl', data });
    const [english] = await admin`select title, title_tag from content.products where locale = 'en'`;
    expect(english).toEqual({ title: 'Alleen nl', title_tag: 'nl' });
  });

  it('outside a transaction it is refused before anything is written', async () => {
    const { payload, admin } = world;
    const before = await liveState(admin);
    const change = { collection, id: given.live, data: { title: 'Zonder', _status: 'published' } } as const;
    await expect(payload.update({ ...change, disableTransaction: true })).rejects.toThrow(/transactie/);
    expect(await liveState(admin)).toEqual(before);
  });
});
