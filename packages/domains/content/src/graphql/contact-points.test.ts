import { afterAll, beforeAll, expect, it } from 'vitest';
import { aContactPoint, anId, aPublication } from '../../test/a-publication.ts';
import { type ContentApi, contentApi } from '../../test/content-api.ts';
import { publishContactPoint } from '../data/publish-contact-point.ts';

let api: ContentApi;
beforeAll(async () => {
  api = await contentApi();
  for (const [number, name] of ['Zuid', 'Noord'].entries()) {
    await publishContactPoint(api.asEditor, {
      id: anId(number + 1),
      name: { nl: `Loket ${name}`, en: `Desk ${name}` },
      description: { nl: '<p>Voor <strong>alles</strong>.</p>' },
      email: null,
      telephone: '016 00 00 00',
      url: 'https://example.org',
      address: null,
      openingHours: [{ weekday: 1, opensAt: '09:00', closesAt: '12:00', isByAppointment: false }],
      openingExceptions: [{ startsOn: '2027-01-01', endsOn: '2027-01-01', opensAt: null, closesAt: null, reason: {} }],
      isPartOfContactCentre: number === 0,
      register: 'informal',
    });
  }
  const publication = aPublication(1, { contactPoints: [aContactPoint({ email: 'a@example.org' }), aContactPoint()] });
  const monday = { weekday: 1, opensAt: '09:00', closesAt: '12:00', isByAppointment: false } as const;
  const contactPointHours = [[], [{ ...monday, opensAt: '13:00', closesAt: '16:00', isByAppointment: true }, monday]];
  await api.publish({ ...publication, contactPointIds: [anId(1), null], contactPointHours });
});
afterAll(() => api.close());

it('come by name, and only those of the contact centre when asked', async () => {
  const operation =
    'query ($kcc: Boolean) { contactPoints(isPartOfContactCentre: $kcc) { totalCount nodes { name { value } } } }';
  expect(await api.data(operation)).toEqual({
    contactPoints: { totalCount: 2, nodes: [{ name: { value: 'Loket Noord' } }, { name: { value: 'Loket Zuid' } }] },
  });
  expect(await api.data(operation, { kcc: true })).toEqual({
    contactPoints: { totalCount: 1, nodes: [{ name: { value: 'Loket Zuid' } }] },
  });
});

it('is found by id with its week and its exceptions, in the language asked for', async () => {
  const operation = `query ($id: ID!) { contactPoint(id: $id, locale: EN) {
    name { value } description { html plain language } telephone url address { postalCode }
    openingHours { weekday opensAt closesAt isByAppointment } openingExceptions { startsOn endsOn opensAt reason { value } } } }`;
  expect(await api.data(operation, { id: anId(1) })).toEqual({
    contactPoint: {
      name: { value: 'Desk Zuid' },
      description: { html: '<p>Voor <strong>alles</strong>.</p>', plain: 'Voor alles.', language: 'nl' },
      telephone: '016 00 00 00',
      url: 'https://example.org',
      address: null,
      openingHours: [{ weekday: 1, opensAt: '09:00', closesAt: '12:00', isByAppointment: false }],
      openingExceptions: [{ startsOn: '2027-01-01', endsOn: '2027-01-01', opensAt: null, reason: null }],
    },
  });
  expect(await api.data(operation, { id: anId(9) })).toEqual({ contactPoint: null });
});

it('stands behind the contact point of a product that uses it', async () => {
  const answer = await api.data(
    '{ product(slug: "product-1") { contactPoints { email contactPoint { name { value } } } } }',
  );
  expect(answer).toEqual({
    product: {
      contactPoints: [
        { email: 'a@example.org', contactPoint: { name: { value: 'Loket Zuid' } } },
        { email: null, contactPoint: null },
      ],
    },
  });
});

it('of a product keeps its own week, in order, in every language', async () => {
  const operation = `query ($locale: Locale) { product(slug: "product-1", locale: $locale) {
    contactPoints { openingHours weeklyHours { weekday opensAt closesAt isByAppointment } } } }`;
  const week = [
    { weekday: 1, opensAt: '09:00', closesAt: '12:00', isByAppointment: false },
    { weekday: 1, opensAt: '13:00', closesAt: '16:00', isByAppointment: true },
  ];
  for (const locale of ['NL', 'EN']) {
    expect(await api.data(operation, { locale })).toEqual({
      product: {
        contactPoints: [
          { openingHours: null, weeklyHours: [] },
          { openingHours: null, weeklyHours: week },
        ],
      },
    });
  }
});
