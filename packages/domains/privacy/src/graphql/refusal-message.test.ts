import { composeSchema } from '@verbonden/kit-graphql';
import { isEnumType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../domain/refusal-sentence.ts';
import { words } from '../domain/words.ts';
import { privacyDomain } from '../privacy-domain.ts';

const schema = composeSchema([privacyDomain({ aboutPerson: [] })]);
const types = Object.values(schema.getTypeMap());
const refusals = types.filter((type) => isObjectType(type) && type.name.endsWith('Refused'));
const kinds = new Set(
  types.flatMap((type) =>
    isEnumType(type) && type.name.endsWith('RefusalKind') ? type.getValues().map(({ value }) => String(value)) : [],
  ),
);

it('every refusal says it as a sentence too', () => {
  expect(refusals.map(({ name }) => name)).toHaveLength(6);
  for (const type of refusals) expect(isObjectType(type) && Object.keys(type.getFields())).toContain('message');
});

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  it('there is a sentence for each kind of refusal, and for nothing else', () => {
    expect(Object.keys(words(language).refused).toSorted()).toEqual([...kinds].toSorted());
  });

  it.each(Object.keys(words('nl').refused) as (keyof ReturnType<typeof words>['refused'])[])(
    '%s is a whole sentence',
    (kind) => {
      const facts = { most: 42, least: 42 };
      expect(refusalSentence({ kind, ...facts }, language)).toMatch(/^[\p{Lu}\d][^{}]*\.$/u);
    },
  );
});

it('the same sentences have the same facts in both languages', () => {
  const facts = (language: 'nl' | 'en') =>
    Object.entries(words(language).refused).map(([kind, sentence]) => [kind, sentence.match(/\{\w+\}/g)]);
  expect(facts('en')).toEqual(facts('nl'));
});
