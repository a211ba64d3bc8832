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

it('is a page in the reader’s language', () => {
  expect(toArticle30Page(activities, 'nl')).toContain('Rechtsgrond');
  expect(toArticle30Page(activities, 'en')).toContain('Legal basis');
});
