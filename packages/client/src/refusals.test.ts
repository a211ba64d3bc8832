import { Kind, parse, visit } from 'graphql';
import { expect, it } from 'vitest';
import { operations } from './generated/operations.ts';

/** What an operation asks of each refusal that it can meet. */
const refusalsIn = (text: string): readonly (readonly string[])[] => {
  const found: string[][] = [];
  visit(parse(text), {
    InlineFragment: ({ typeCondition, selectionSet }) => {
      if (!typeCondition?.name.value.endsWith('Refused')) return;
      found.push(selectionSet.selections.map((one) => (one.kind === Kind.FIELD ? one.name.value : '')));
    },
  });
  return found;
};

it('whatever is refused says why as a sentence, so that no channel keeps sentences of its own', () => {
  const refusals = Object.values(operations).flatMap(({ text }) => refusalsIn(text));
  expect(refusals.length).toBeGreaterThan(30);
  for (const asked of refusals) expect(asked).toContain('message');
});
