import { composeSchema, publicSdl, subgraphSdl, supergraphSdl } from '@verbonden/kit-graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { content } from '../content-domain.ts';

it('content shows the same public schema as a composed subgraph and in one process', async () => {
  const inOneProcess = printSchema(lexicographicSortSchema(composeSchema([content])));
  expect(publicSdl(await supergraphSdl([content]))).toBe(inOneProcess);
});

it('content prints as a subgraph whose products and contact points others may point at', async () => {
  const sdl = await subgraphSdl(content);
  expect(sdl).toContain('@link(url: "https://specs.apollo.dev/federation/');
  expect(sdl).toMatch(/type Product\s+@key\(fields: "id"\)/);
  expect(sdl).toMatch(/type ContactPoint\s+@key\(fields: "id"\)/);
});
