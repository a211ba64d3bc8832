import { expect, it } from 'vitest';
import { catalogues, languageFor } from './languages.ts';
import { speechIn } from './speech.ts';

it('speaks Dutch unless English was chosen or is asked for first', () => {
  expect(languageFor(null, [])).toBe('nl');
  expect(languageFor(null, ['fr-BE', 'de'])).toBe('nl');
  expect(languageFor(null, ['nl-BE', 'en'])).toBe('nl');
  expect(languageFor(null, ['fr', 'en-US', 'nl'])).toBe('en');
  expect(languageFor('en', ['nl'])).toBe('en');
  expect(languageFor('xx', ['nl'])).toBe('nl');
});

it('says the same things in both languages, with the same places to fill', () => {
  const { nl, en } = catalogues;
  const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
  const shape = (messages: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.keys(messages)
        .toSorted()
        .map((key) => [key, placesOf(messages[key] ?? '')]),
    );
  expect(shape(en)).toEqual(shape(nl));
});

it('counts as the language does', () => {
  expect(speechIn('nl').count('count.people', 1)).toBe('1 persoon of dossier');
  expect(speechIn('nl').count('count.people', 1200)).toBe('1.200 personen of dossiers');
  expect(speechIn('en').count('count.people', 0)).toBe('0 persons or cases');
});

it('tells moments by the clock of the city', () => {
  expect(speechIn('nl').moment('2026-07-01T22:30:00Z')).toMatch(/^2 jul\.? 2026,? 00:30$/);
});
