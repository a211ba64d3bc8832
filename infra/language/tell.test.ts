import { afterEach, expect, test, vi } from 'vitest';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import { languageOf, tell } from './tell.mjs';

afterEach(() => vi.unstubAllEnvs());

test.each([
  [{}, 'en'],
  [{ LANG: 'nl_BE.UTF-8' }, 'nl'],
  [{ LANG: 'nl' }, 'nl'],
  [{ LANG: 'nlx' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'fr_BE.UTF-8' }, 'en'],
  [{ LANG: 'nl_BE.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'nl_NL.UTF-8', LC_ALL: '' }, 'nl'],
] as const)('a terminal with %j is spoken to in %s', (environment, language) => {
  expect(languageOf(environment)).toBe(language);
});

test('a message is in the language of the terminal, with its facts', () => {
  vi.stubEnv('LC_ALL', 'nl_BE.UTF-8');
  expect(tell('start.up', { elapsed: '9.0 s' })).toBe('Verbonden draait (9.0 s).');
  vi.stubEnv('LC_ALL', 'C.UTF-8');
  expect(tell('start.up', { elapsed: '9.0 s' })).toBe('Verbonden is up (9.0 s).');
});

test('every message is there in both languages, with the same facts', () => {
  const factsOf = (messages: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(messages).map(([key, text]) => [key, [...text.matchAll(/\{\w+\}/g)].flat().toSorted()]),
    );
  expect(factsOf(en)).toEqual(factsOf(nl));
});
