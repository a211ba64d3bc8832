import { expect, test } from 'vitest';
import { importOptions } from './import-options.ts';

test('sources and options are told apart', () => {
  expect(
    importOptions(['map', '--publish', 'https://x.example/doc', '--report', 'r.json'], 'nl_BE.UTF-8'),
  ).toMatchObject({
    sources: ['map', 'https://x.example/doc'],
    isToPublish: true,
    reportPath: 'r.json',
    language: 'nl',
  });
});

test('the language is the one asked for, else that of the environment, else Dutch', () => {
  expect(importOptions(['--lang', 'nl'], 'en_US.UTF-8').language).toBe('nl');
  expect(importOptions([], 'en_US.UTF-8').language).toBe('en');
  expect(importOptions([], undefined).language).toBe('nl');
});

test.each([[['--publisch']], [['--lang', 'fr']], [['--report']]])('%j is not understood', (args) => {
  expect(importOptions(args, 'nl')).toHaveProperty('fault');
});
