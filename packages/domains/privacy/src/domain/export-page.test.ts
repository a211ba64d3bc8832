import { expect, it } from 'vitest';
import { toExportPage } from './export-page.ts';

const madeAt = '2026-03-10T09:00:00.000Z';

it('shows each field group under its name in the reader’s language, also what is nested, empty or a yes', () => {
  const about = { profiles: { contact: { addresses: [{ value: 'an@example.org', isVerified: true }], postal: null } } };
  const page = toExportPage(about, madeAt, 'nl');
  expect(page).toContain('<html lang="nl">');
  expect(page).toMatch(/<h2>[^<]+<\/h2>/);
  expect(page).not.toContain('<h2>contact</h2>');
  expect(page).toContain('<dt>value</dt><dd><p>an@example.org</p></dd><dt>isVerified</dt><dd><p>ja</p></dd>');
  expect(page).toContain('<dt>postal</dt><dd><p>Niets.</p></dd>');
  expect(toExportPage(about, madeAt, 'en')).toContain('<p>yes</p>');
});

it('holds what people wrote as text, never as markup', () => {
  const page = toExportPage({ profiles: { identity: { name: '<img src=x onerror="alert(1)">' } } }, madeAt, 'nl');
  expect(page).not.toContain('<img');
  expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
});

it('says so when there is nothing', () => {
  expect(toExportPage({ profiles: {} }, madeAt, 'nl')).toContain('<p>Niets.</p>');
});

it('tells moments, as the domains give them, on the clock of the reader', () => {
  const about = {
    profiles: { consent: { consents: [{ givenAt: new Date('2026-07-01T10:00:00Z'), withdrawnAt: null }] } },
  };
  const told = (language: 'nl' | 'en') => toExportPage(about, madeAt, language);
  expect(told('nl')).toContain(
    '<dt>givenAt</dt><dd><p><time datetime="2026-07-01T10:00:00.000Z">1 juli 2026 om 12:00:00</time></p></dd>',
  );
  expect(told('en')).toContain('1 July 2026');
  expect(told('nl')).toContain('<dt>withdrawnAt</dt><dd><p>Niets.</p></dd>');
  expect(told('nl')).toContain(`<time datetime="${madeAt}">10 maart 2026 om 10:00:00</time>`);
});
