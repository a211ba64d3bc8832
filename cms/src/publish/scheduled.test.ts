import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { namesReadersSee } from '../testing/live-state.ts';
import { installTroubles, setTrouble, troubles } from '../testing/trouble.ts';
import { kinds } from '../testing/ways-to-change.ts';

describe.each(kinds)('scheduled publishing of $collection', (kind) => {
  const { collection, aDocument } = kind;
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
    live = String((await payload.create({ collection, data: { ...aDocument('Open'), _status: 'published' } })).id);
    draft = String((await payload.create({ collection, draft: true, data: aDocument('Straks') })).id);
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
    expect(await namesReadersSee(world.admin, kind)).toEqual(['Straks']);
  });

  it.each(troubles)('when %s nothing changed, and an alert stands in the log', async (trouble) => {
    const alerts: unknown[] = [];
    world.payload.logger.error = (entry: unknown) => alerts.push(entry);
    await schedule('publish', draft);
    await setTrouble(world.admin, trouble);
    await world.payload.jobs.run();
    await setTrouble(world.admin, 'none');
    expect(await namesReadersSee(world.admin, kind)).toEqual(['Open']);
    const { _status } = await world.payload.findByID({ collection, id: draft, draft: false });
    expect(_status).toBe('draft');
    expect(alerts).toContainEqual(expect.objectContaining({ alert: 'scheduled-publish-failed' }));
  });
});
