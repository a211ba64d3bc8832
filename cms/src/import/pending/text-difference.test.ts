import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { textDifference } from './text-difference.ts';

it('marks in whole words where a text changed', () => {
  expect(textDifference('Vraag een terras aan bij de stad', 'Vraag een groot terras aan bij je stad')).toEqual({
    start: 'Vraag een ',
    before: 'terras aan bij de',
    after: 'groot terras aan bij je',
    end: ' stad',
  });
  expect(textDifference('Gratis', 'Gratis voor jongeren')).toEqual({
    start: 'Gratis',
    before: '',
    after: ' voor jongeren',
    end: '',
  });
});

it('loses and doubles nothing, also where words are repeated', () => {
  const text = fc.array(fc.constantFrom('de', ' ', 'stad', '\n', 'een')).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (old, young) => {
      const { start, before, after, end } = textDifference(old, young);
      expect([start + before + end, start + after + end]).toEqual([old, young]);
    }),
  );
});
