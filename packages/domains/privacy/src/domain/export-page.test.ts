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
