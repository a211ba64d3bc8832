import { matrix } from '@verbonden/privacy-engine';
import { expect, it } from 'vitest';
import { toArticle30 } from './article-30.ts';
import { toArticle30Page } from './article-30-page.ts';

const activities = toArticle30(matrix.rules, 'nl');

it('registers each purpose that some rule uses, with basis, data, users, recipients and retention', () => {
  expect(activities.map(({ purpose }) => purpose)).toEqual(
    matrix.purposes.map(({ name }) => name).filter((name) => matrix.rules.some((rule) => rule.purpose === name)),
  );
  const hollow = activities.filter(
    ({ articles, dataCategories, users, recipients, retention }) =>
      [articles, dataCategories, [...users, ...recipients]].some(({ length }) => length === 0) || retention === '',
  );
  expect(hollow).toEqual([]);
});

it('leaves out a purpose that no rule uses, and names who receives data outside the city apart', () => {
  expect(toArticle30([], 'nl')).toEqual([]);
  const rule = {
    role: 'partner-worker',
    relation: 'engaged',
    fieldGroup: 'help-need',
    action: 'read',
    purpose: 'support',
  } as const;
  const [support] = toArticle30([rule], 'en');
  expect(support).toMatchObject({ purpose: 'support', users: [], dataCategories: [{ isSpecial: true }] });
  expect(support?.recipients).toHaveLength(1);
});

it('says whose data they are by what is among them', () => {
  const rule = { role: 'citizen', relation: 'self', action: 'read', purpose: 'self-service' } as const;
  const subjects = (...groups: string[]) =>
    toArticle30(
      groups.map((fieldGroup) => ({ ...rule, fieldGroup })),
      'en',
    ).map(({ dataSubjects }) => dataSubjects.length);
  expect([
    subjects('contact'),
    subjects('contact', 'mandate'),
    subjects('mandate', 'capacity', 'volunteer-profile'),
  ]).toEqual([[1], [2], [4]]);
});

it('is a page in the reader’s language', () => {
  const controller = { name: 'Stad <Voorbeeld>', contact: 'Marktplein 1', officerContact: 'privacy@example.org' };
  const page = toArticle30Page({ controller, activities, language: 'nl' });
  expect(page).toContain('Rechtsgrond');
  expect(page).toContain('Stad &lt;Voorbeeld&gt;, Marktplein 1');
  expect(toArticle30Page({ controller: null, activities, language: 'en' })).toContain('was not filled in yet');
});
