import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { readersSee } from '../testing/live-state.ts';
import { installTroubles, setTrouble, troubles } from '../testing/trouble.ts';

const collection = 'products';

describe('scheduled publishing', () => {
  let world: CmsWorld;
  let live: string;
  let draft: string;

  beforeAll(async () => {
    world = await cmsWorld();
    await installTroubles(world.admin);
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    const { payload, admin } = world;
    await setTrouble(admin, 'none');
    await admin`delete from cms.payload_jobs`;
    await payload.delete({ collection, where: {} });
    const description = '<p>Uitleg.</p>';
    live = String(
      (await payload.create({ collection, data: { title: 'Open', description, _status: 'published' } })).id,
    );
    draft = String((await payload.create({ collection, draft: true, data: { title: 'Straks', description } })).id);
  });

  const schedule = (type: 'publish' | 'unpublish', value: string) =>
    world.payload.jobs.queue({
      task: 'schedulePublish',
      input: { type, doc: { relationTo: collection, value }, locale: 'all', user: null },
      waitUntil: new Date(Date.now() - 1000),
    });

  it('publishes and unpublishes at its time', async () => {
    await schedule('publish', draft);
    await schedule('unpublish', live);
    await world.payload.jobs.run();
    expect(Object.values(await readersSee(world.admin))).toEqual(['Straks']);
  });

  it.each(troubles)('when %s nothing changed, and an alert stands in the log', async (trouble) => {
    const alerts: unknown[] = [];
    world.payload.logger.error = (entry: unknown) => alerts.push(entry);
    await schedule('publish', draft);
    await setTrouble(world.admin, trouble);
    await world.payload.jobs.run();
    await setTrouble(world.admin, 'none');
    expect(Object.values(await readersSee(world.admin))).toEqual(['Open']);
    const { _status } = await world.payload.findByID({ collection, id: draft, draft: false });
    expect(_status).toBe('draft');
    expect(alerts).toContainEqual(expect.objectContaining({ alert: 'scheduled-publish-failed' }));
  });
});
