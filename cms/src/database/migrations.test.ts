import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { forgottenStatements } from './forgotten-statements.ts';
import { migrateCms } from './migrate-cms.ts';

describe('the migrations of the CMS', () => {
  let world: CmsWorld;
  beforeAll(async () => {
    world = await cmsWorld();
  });
  afterAll(() => world?.close());

  it('make every table the code declares: none was forgotten', async () => {
    expect(await forgottenStatements(world.payload)).toEqual([]);
  });

  it('are applied once, however often they are asked for', async () => {
    expect(await migrateCms(world.payload)).toEqual(migrations.map(({ name }) => name));
  });

  it('are named after what they do', () => {
    expect(migrations.filter(({ name }) => !/^\d{8}_\d{6}_[a-z]+(?:_[a-z0-9]+)+$/.test(name))).toEqual([]);
  });

  it('that brought drafts of contact points and organisations left what readers saw live, each with a newest version', async () => {
    const { payload, admin } = world;
    const migration = migrations.find(({ name }) => name.endsWith('add_drafts_of_shared_content'));
    const db = payload.db as unknown as PostgresAdapter;
    const run = { db: db.drizzle, payload, req: await createLocalReq({}, payload) };
    await migration?.down(run);
    await admin.unsafe(`
      with desk as (insert into cms.contact_points default values returning id)
        insert into cms._contact_points_v (parent_id, updated_at) select id, day from desk, (values
          (timestamptz '2026-01-01'), (timestamptz '2026-01-02')) days (day);
      with town as (insert into cms.organisations (iri) values ('https://example.org/id/stad') returning id)
        insert into cms.organisations_locales (name, _locale, _parent_id) select 'Voorbeeldstad', 'nl', id from town;`);
    await migration?.up(run);
    const shared = { draft: true, depth: 0 } as const;
    const points = await payload.find({ collection: 'contact-points', ...shared });
    expect(points.docs).toMatchObject([{ _status: 'published' }]);
    const organisations = await payload.find({ collection: 'organisations', ...shared });
    expect(organisations.docs).toMatchObject([{ name: 'Voorbeeldstad', _status: 'published' }]);
    const versions = await admin`select updated_at::date::text as day from cms._contact_points_v where latest`;
    expect(versions).toEqual([{ day: '2026-01-02' }]);
  });

  it('touch nothing outside the schema cms', async () => {
    const owned = await world.admin`
      select distinct schemaname from pg_tables where tableowner = 'cms_login'`;
    expect(owned).toEqual([{ schemaname: 'cms' }]);
  });
});
