import { composeSchema } from '@verbonden/kit-graphql';
import { type GraphQLEnumType, isEnumType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../domain/refusal-sentence.ts';
import en from '../domain/words/en.json' with { type: 'json' };
import nl from '../domain/words/nl.json' with { type: 'json' };
import { profiles } from '../profiles-domain.ts';

const schema = composeSchema([profiles]);
const reasons = schema.getType('ProfileRefusalReason') as GraphQLEnumType;

describe.each([
  ['nl', nl],
  ['en', en],
] as const)('in %s', (language, { refused }) => {
  it('there is a sentence for each reason, and for nothing else', () => {
    expect(isEnumType(reasons)).toBe(true);
    expect(Object.keys(refused).toSorted()).toEqual(
      reasons
        .getValues()
        .map(({ value }) => String(value))
        .toSorted(),
    );
  });

  it.each(Object.keys(refused) as (keyof typeof refused)[])(
    '%s is a whole sentence, with its figure filled in',
    (kind) => {
      const sentence = refusalSentence({ kind, most: 42 } as { readonly kind: typeof kind }, language);
      expect(sentence).toMatch(/^\p{Lu}.*\.$/su);
      expect(sentence).not.toContain('{');
    },
  );
});

it('the same sentences have a figure in both languages', () => {
  const withFigure = (words: typeof nl) =>
    Object.entries(words.refused).flatMap(([kind, sentence]) => (sentence.includes('{figure}') ? [kind] : []));
  expect(withFigure(en)).toEqual(withFigure(nl));
});

it('a client reads it beside the reason', () => {
  const type = schema.getType('ProfileRefused');
  expect(isObjectType(type) && Object.keys(type.getFields()).toSorted()).toEqual([
    'field',
    'figure',
    'message',
    'reason',
  ]);
});
