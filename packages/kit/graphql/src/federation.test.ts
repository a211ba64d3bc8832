import { execute, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeSchema } from './compose-schema.ts';
import { composeSubgraph } from './compose-subgraph.ts';
import { publicSdl, subgraphSdl, supergraphSdl } from './compose-supergraph.ts';
import { libraryDomain } from './fixture/library-domain.ts';
import { type LibraryWorld, libraryWorld } from './fixture/library-world.ts';
import { membersDomain } from './fixture/members-domain.ts';

describe('domains in one process and apart', () => {
  let world: LibraryWorld;
  beforeAll(async () => {
    world = await libraryWorld();
  });
  afterAll(() => world.close());

  it('print a subgraph that says what federation needs to know', async () => {
    const library = await subgraphSdl(libraryDomain);
    const members = await subgraphSdl(membersDomain);
    expect(library).toContain('@link(url: "https://specs.apollo.dev/federation/');
    expect(library).toMatch(/type Book\s+@key\(fields: "id"\)/);
    expect(members).toMatch(/type Book\s+@key\(fields: "id", resolvable: false\)/);
  });

  it('show the same public schema when composed as in one process', async () => {
    const together = printSchema(lexicographicSortSchema(composeSchema([libraryDomain, membersDomain])));
    expect(publicSdl(await supergraphSdl([libraryDomain, membersDomain]))).toBe(together);
  });

  it('follow an id into another domain within one statement when both live here', async () => {
    const query = '{ loans { member book { id title { value } author { name } } } }';
    const { answer, fallback } = await world.planned(query);
    expect(fallback).toBeNull();
    expect(JSON.stringify(answer)).toBe(JSON.stringify(await world.resolved(query)));
    expect(JSON.stringify(answer)).toContain('"book":null');
    expect(JSON.stringify(answer)).toContain('Boek');
  });

  it('know no more than the id of an entity that lives elsewhere', async () => {
    const schema = composeSubgraph(membersDomain);
    const { data, errors } = await execute({
      schema,
      document: parse('{ loans(first: 2) { book { id } } }'),
      contextValue: world.context(),
    });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('"id"');
  });

  it('answer a gateway that asks for entities by id, the hidden and the absent as null', async () => {
    const { answer } = await world.planned('{ books(first: 2) { nodes { id } } loans { id } }');
    const [book] = (answer.data as { books: { nodes: { id: string }[] } }).books.nodes;
    const representations = [book?.id, '00000000-0000-0000-0000-000000000000', 'nonsense'].map((id) => ({
      __typename: 'Book',
      id,
    }));
    const { data, errors } = await execute({
      schema: composeSubgraph(libraryDomain),
      document: parse(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Book { id title { value } themes { label } } } }',
      ),
      variableValues: { r: representations },
      contextValue: world.context(),
    });
    expect(errors).toBeUndefined();
    expect(data?.['_entities']).toMatchObject([{ id: book?.id, title: {} }, null, null]);
  });
});
