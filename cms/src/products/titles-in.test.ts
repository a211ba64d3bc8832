import { expect, it } from 'vitest';
import { nearestWith, titlesIn, writtenIn } from './titles-in.ts';

const document = {
  id: 'product',
  title: { 'nl-informal': 'Vraag een terras aan', en: ' ' },
  requirements: [{ id: 'row', title: { nl: 'Je bent 18' }, evidence: { title: { nl: 'Kaart' } } }],
  procedures: [{ id: 'step', title: { nl: 'Vraag aan' }, websites: [{ id: 'site', title: { en: 'Apply' } }] }],
  tags: null,
};

it('finds the titles of a document and of its rows, however deep', () => {
  const { own, ofRows } = titlesIn(document);
  expect(own).toEqual(document.title);
  expect([...ofRows.keys()]).toEqual(['row', 'step', 'site']);
  expect(ofRows.get('site')).toEqual({ en: 'Apply' });
});

it('counts a form as written only when its title says something, and looks in the nearest first', () => {
  expect(writtenIn(document.title)).toEqual(['nl-informal']);
  expect(nearestWith(document.title, 'nl')).toBe('nl-informal');
  expect(nearestWith({ nl: 'x', 'nl-formal': 'y' }, 'nl-informal')).toBe('nl');
  expect(nearestWith({ en: 'Apply' }, 'nl')).toBeNull();
  expect(nearestWith(null, 'nl')).toBeNull();
});
