import { expect, test } from 'vitest';
import { importOptions } from './import-options.ts';

test('sources and options are told apart', () => {
  expect(importOptions(['map', '--publish', 'https://x.example/doc', '--report', 'r.json'])).toMatchObject({
    sources: ['map', 'https://x.example/doc'],
    isToPublish: true,
    reportPath: 'r.json',
    language: 'nl',
  });
});

test('the language is the one asked for last, else Dutch', () => {
  expect(importOptions(['--lang', 'en']).language).toBe('en');
  expect(importOptions(['--lang', 'en', '--lang', 'nl']).language).toBe('nl');
  expect(importOptions([]).language).toBe('nl');
});

test('a mistake is told in the language that is known', () => {
  expect(importOptions(['--lang', 'en', '--publisch'])).toMatchObject({
    fault: expect.stringContaining('publisch'),
    language: 'en',
  });
  expect(importOptions(['--lang', 'en', '--lang', 'fr'])).toEqual({ fault: '--lang fr', language: 'en' });
});

test.each([[['--publisch']], [['--lang', 'fr']], [['--report']]])('%j is not understood', (args) => {
  expect(importOptions(args)).toHaveProperty('fault');
});
