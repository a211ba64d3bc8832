import { expect, it } from 'vitest';
import { measureSearch } from './measure-search.ts';

const products = [
  { id: 'a', title: 'Leefloon', productNumber: '1' },
  { id: 'b', title: 'Leefloon van de stad', productNumber: '1' },
  { id: 'c', title: 'Woningpas', productNumber: null },
];
const question = { class: 'exact', query: 'leefloon', titles: ['leefloon'] };

it('counts every authority that offers the product as right', async () => {
  const scores = await measureSearch([question], products, async () => ['c', 'b']);
  expect(scores.get('exact')).toEqual({ questions: 1, recallAt5: 0.5, meanReciprocalRank: 0.5, missed: ['leefloon'] });
});

it('gives nothing for an answer after the fifth place, except its rank', async () => {
  const scores = await measureSearch([question], products, async () => ['c', 'c', 'c', 'c', 'c', 'a', 'b']);
  expect(scores.get('exact')).toMatchObject({ recallAt5: 0, meanReciprocalRank: 1 / 6 });
});

it('refuses a question that names no product', async () => {
  const wrong = { ...question, titles: ['Bestaat niet'] };
  await expect(measureSearch([wrong], products, async () => [])).rejects.toThrow('No product is called Bestaat niet');
});
