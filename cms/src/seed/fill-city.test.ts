import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { exampleCity } from './example-city.ts';
import { fillCity } from './fill-city.ts';

const file = path.resolve(import.meta.dirname, '../../../infra/seed/city.json');
const city = exampleCity.parse(JSON.parse(readFileSync(file, 'utf8')));

describe('the example city', () => {
  let world: CmsWorld;
  beforeAll(async () => {
    world = await cmsWorld();
  });
  afterAll(() => world?.close());

  it('stands before readers in both languages, with its hours, and comes in once', async () => {
    expect(await fillCity(world.payload, city)).toBe(4);
    expect(await fillCity(world.payload, city)).toBe(0);
    const names = await world.admin<{ name: string }[]>`
      select name from content.contact_points where locale = 'en' order by name`;
    expect(names.map(({ name }) => name)).toEqual(['City hall reception', 'Recycling centre', 'Social services house']);
  });
});
