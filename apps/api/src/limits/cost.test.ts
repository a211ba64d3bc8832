import { composeSchema } from '@verbonden/kit-graphql';
import { type OperationDefinitionNode, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { domains } from '../domains.ts';
import { roomyLimits } from '../testing/small-api.ts';
import { compileCost } from './cost.ts';
import { fieldWeights } from './field-weights.ts';

const schema = composeSchema(domains);

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  return compileCost(schema, document, document.definitions[0] as OperationDefinitionNode)(variables);
}

const times = (count: number, text: string) => Array.from({ length: count }, (_, i) => `a${i}: ${text}`).join(' ');

it.each([
  [
    'three documents of each of a thousand products',
    `{ ${times(10, `products(first: 100) { nodes { ${times(3, 'asJsonLd { document }')} } }`)} }`,
  ],
  ['ten searches', `{ ${times(10, 'search(query: "premie") { hits { totalCount } }')} }`],
  [
    'three searches with everything',
    `{ ${times(3, 'search(query: "premie", first: 50) { facets { code } hits { nodes { highlights { title } product { id } } } }')} }`,
  ],
])('is too much for one operation: %s', (_, query) => {
  expect(costOf(query)).toBeGreaterThan(roomyLimits.cost);
});

it.each([
  [
    'a page of a hundred products',
    '{ products(first: 100) { nodes { title { value } description { html } themes { label { value } } } } }',
  ],
  [
    'a page of a hundred documents',
    '{ products(first: 100) { nodes { asJsonLd { document isComplete lacks { path rule } } } } }',
  ],
  [
    'a search with everything',
    '{ search(query: "premie", first: 50) { suggestion facets { code entry { label { value } } } hits { nodes { highlights { title description } product { id title { value } } } } } }',
  ],
])('is what a reader may ask: %s', (_, query) => {
  expect(costOf(query)).toBeLessThan(roomyLimits.cost);
});

it('weighs fields that exist', () => {
  const unknown = Object.keys(fieldWeights).filter((name) => {
    const [type = '', field = ''] = name.split('.');
    const found = schema.getType(type);
    return !found || !('getFields' in found) || !(field in found.getFields());
  });
  expect(unknown).toEqual([]);
});
