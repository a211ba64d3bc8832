import { composeSchema, publicSdl, supergraphSdl } from '@verbonden/kit-graphql';
import { printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { domains } from './domains.ts';

it('shows clients the same schema in one process and composed from subgraphs', async () => {
  expect(publicSdl(await supergraphSdl(domains))).toBe(printSchema(composeSchema(domains)));
});

it('registers only operations that this schema knows', async () => {
  const { parse, validate } = await import('graphql');
  const schema = composeSchema(domains);
  const wrong = domains
    .flatMap(({ operations }) => Object.entries(operations))
    .flatMap(([name, text]) => validate(schema, parse(text)).map(({ message }) => `${name}: ${message}`));
  expect(wrong).toEqual([]);
});
