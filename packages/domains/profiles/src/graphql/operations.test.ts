import { readFileSync } from 'node:fs';
import path from 'node:path';
import { composeSchema, publicSdl, subgraphSdl, supergraphSdl } from '@verbonden/kit-graphql';
import { PlanStore } from '@verbonden/kit-planner';
import { operationsModule } from '@verbonden/kit-testing';
import { matrix } from '@verbonden/privacy-engine';
import { Kind, lexicographicSortSchema, parse, printSchema, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { profiles } from '../profiles-domain.ts';

const schema = composeSchema([profiles]);

/** Whoever must still accept the charter has no role yet, so no purpose either. */
const withoutPurpose = ['AcceptCharter', 'JoinOrganisation', 'PrivacyCharter'];

describe('the registered operations', () => {
  it('are in the module as they are in their files', () => {
    const folder = path.join(import.meta.dirname, 'operations');
    const written = readFileSync(path.join(import.meta.dirname, 'generated/operations.ts'), 'utf8');
    const expected = operationsModule({ folder, workspace: '@verbonden/profiles' });
    expect(written === expected, 'run npm run generate -w @verbonden/profiles').toBe(true);
  });

  it.each(Object.entries(profiles.operations))('%s fits the schema', (_name, text) => {
    expect(validate(schema, parse(text))).toEqual([]);
  });

  it('each say what for, with purposes that there are', () => {
    const stated = Object.keys(profiles.purposes ?? {});
    expect([...stated, ...withoutPurpose].toSorted()).toEqual(Object.keys(profiles.operations).toSorted());
    const known = matrix.purposes.map(({ name }) => name);
    expect(Object.values(profiles.purposes ?? {}).flat()).toSatisfy((all: string[]) =>
      all.every((name) => known.includes(name)),
    );
  });

  it.each(['MyProfile', 'PartyPage', 'OrganisationPage', 'PrivacyCharter'])('%s is one statement', (name) => {
    const text = profiles.operations[name] ?? '';
    const document = parse(text);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${name} is no operation`);
    const found = new PlanStore(schema).find({ document, hash: text, operation, variables: { id: 'x' } });
    expect(found).toMatchObject({ kind: 'planned', plan: { capability: 'actor_reader', isCacheable: false } });
  });
});

it('describes every type', () => {
  const undescribed = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !type.description)
    .map((type) => type.name);
  expect(undescribed).toEqual([]);
});

it('shows the same public schema as a composed subgraph and in one process, with parties that others may point at', async () => {
  const inOneProcess = printSchema(lexicographicSortSchema(schema));
  expect(publicSdl(await supergraphSdl([profiles]))).toBe(inOneProcess);
  expect(await subgraphSdl(profiles)).toMatch(/type Party\s+@key\(fields: "id"\)/);
});
