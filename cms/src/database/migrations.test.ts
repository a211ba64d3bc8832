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

  it('touch nothing outside the schema cms', async () => {
    const owned = await world.admin`
      select distinct schemaname from pg_tables where tableowner = 'cms_login'`;
    expect(owned).toEqual([{ schemaname: 'cms' }]);
  });
});
