import { afterAll, beforeAll, expect, it } from 'vitest';
import { anId } from '../../test/a-publication.ts';
import { type ContentWorld, contentWorld } from '../../test/content-world.ts';
import type { ContactPointPublication } from '../domain/contact-point-publication.ts';
import { publishCodes } from './publish-codes.ts';
import { publishContactPoint } from './publish-contact-point.ts';
import { publishOrganisations } from './publish-organisations.ts';
import { withdrawContactPoint } from './withdraw-contact-point.ts';

let world: ContentWorld;
beforeAll(async () => {
  world = await contentWorld();
});
afterAll(() => world.close());

const townHall: ContactPointPublication = {
  id: anId(1),
  name: { nl: 'Stadhuis', en: 'Town hall' },
  description: {},
  email: 'loket@example.org',
  telephone: null,
  url: null,
  address: {
    street: { nl: 'Marktplein' },
    houseNumber: '1',
    boxNumber: null,
    postalCode: '3000',
    municipality: { nl: 'Voorbeeldstad' },
    country: { nl: 'België', en: 'Belgium' },
  },
  openingHours: [
    { weekday: 3, opensAt: '09:00', closesAt: '12:00', isByAppointment: false },
    { weekday: 1, opensAt: '13:00', closesAt: '16:00', isByAppointment: true },
    { weekday: 1, opensAt: '09:00', closesAt: '12:00', isByAppointment: false },
  ],
  openingExceptions: [
    { startsOn: '2027-01-01', endsOn: '2027-01-02', opensAt: null, closesAt: null, reason: { nl: 'Nieuwjaar' } },
  ],
  isPartOfContactCentre: true,
  register: 'informal',
};

it('shows a contact point with its week in order, once per locale', async () => {
  expect(await publishContactPoint(world.asEditor, townHall)).toBe(true);
  expect(await publishContactPoint(world.asEditor, townHall)).toBe(false);
  const names = await world.asReader('select locale, name, country from content.contact_points order by locale', []);
  expect(names[0]).toMatchObject({ locale: 'en', name: 'Town hall', country: 'Belgium' });
  const hours = await world.asReader(
    'select weekday, opens_at from content.opening_hours order by weekday, position',
    [],
  );
  expect(hours.map((row) => [row['weekday'], row['opens_at']])).toEqual([
    [1, '09:00'],
    [1, '13:00'],
    [3, '09:00'],
  ]);
  const exceptions = await world.asReader(
    "select reason, reason_tag from content.opening_exceptions where locale = 'en'",
    [],
  );
  expect(exceptions).toMatchObject([{ reason: 'Nieuwjaar', reason_tag: 'nl' }]);
});

it('is gone after withdrawing, hours and all', async () => {
  await publishContactPoint(world.asEditor, townHall);
  expect(await withdrawContactPoint(world.asEditor, anId(1))).toBe(true);
  for (const table of ['contact_points', 'opening_hours', 'opening_exceptions']) {
    expect(await world.asReader(`select 1 from content.${table}`, [])).toEqual([]);
  }
});

it('keeps of the codes only those that are given, also when a list loses its last one', async () => {
  const code = (list: 'theme' | 'type', name: string) => ({
    iri: `https://example.org/${name}`,
    list,
    position: 0,
    label: { nl: name },
    parentIri: null,
  });
  await publishCodes(
    world.asEditor,
    [code('theme', 'Wonen'), code('theme', 'Werken'), code('type', 'Bewijs')],
    'informal',
  );
  expect(await publishCodes(world.asEditor, [code('theme', 'Wonen')], 'informal')).toBe(true);
  expect(await publishCodes(world.asEditor, [code('theme', 'Wonen')], 'informal')).toBe(false);
  const left = await world.asReader("select code from content.codes where locale = 'nl' order by code", []);
  expect(left.map((row) => row['code'])).toEqual(['Wonen']);
});

it('takes the name from an organisation that is no longer named', async () => {
  const city = { iri: 'https://data.vlaanderen.be/id/organisatie/OVO000001', name: { nl: 'Stad Voorbeeld' } };
  expect(await publishOrganisations(world.asEditor, [city], 'informal')).toBe(true);
  expect(await publishOrganisations(world.asEditor, [city], 'informal')).toBe(false);
  expect(await publishOrganisations(world.asEditor, [], 'informal')).toBe(true);
  const rows = await world.asReader("select code, name from content.organisations where locale = 'nl'", []);
  expect(rows).toMatchObject([{ code: 'OVO000001', name: null }]);
});
