import { PlanStore } from '@verbonden/kit-planner';
import { type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeSchema } from './compose-schema.ts';
import { libraryDomain } from './fixture/library-domain.ts';

let schema: GraphQLSchema;
beforeAll(() => {
  schema = composeSchema([libraryDomain]);
});

function asked(text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(text);
  return { document, hash: text, operation: document.definitions[0] as OperationDefinitionNode, variables };
}

const fields = 'id title { value tag language } themes { label } author { name } chapters(first: 2) { title }';
/** An operation of some 2000 characters that differs from every other one. */
const large = (number: number) =>
  asked(
    `{ ${Array.from({ length: 16 }, (_, i) => `b${number}_${i}: books(first: 1) { nodes { ${fields} } }`).join(' ')} }`,
  );

describe('the plans that are kept', () => {
  it('take no more room than they may together, however many operations come by', () => {
    const plans = new PlanStore(schema, { maxBytes: 2_500_000 });
    for (let i = 0; i < 20; i += 1) expect(plans.find(large(i)).kind).toBe('planned');
    expect(plans.size).toBeGreaterThan(2);
    expect(plans.size).toBeLessThan(12);
  });

  it('are those of the operations that are asked again', () => {
    const plans = new PlanStore(schema);
    const [first, second] = [plans.find(large(1)), plans.find(large(1))];
    expect(first.kind === 'planned' && second.kind === 'planned' && first.plan === second.plan).toBe(true);
    expect(plans.size).toBe(1);
  });

  it('hold none that came with variables out of proportion', () => {
    const plans = new PlanStore(schema, { maxBytes: 1_000_000 });
    const query = 'query($tag: String) { books(first: 1, filter: { tag: $tag }) { totalCount } }';
    expect(plans.find(asked(query, { tag: 'x'.repeat(100_000) })).kind).toBe('planned');
    expect(plans.size).toBe(0);
    expect(plans.find(asked(query, { tag: 'poetry' })).kind).toBe('planned');
    expect(plans.size).toBe(1);
  });
});
