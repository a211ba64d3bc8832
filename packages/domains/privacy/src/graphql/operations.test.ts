import { readFileSync } from 'node:fs';
import path from 'node:path';
import { composeSchema } from '@verbonden/kit-graphql';
import { operationsModule } from '@verbonden/kit-testing';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { privacyDomain } from '../privacy-domain.ts';

const domain = privacyDomain({ aboutPerson: [] });
const schema = composeSchema([domain]);

/** They tell nothing about anybody: the matrix and the charter are no secret. */
const withoutPurpose = ['Article30', 'PrivacyCharters', 'PrivacyMatrix'];

describe('the registered operations', () => {
  it('are in the module as they are in their files', () => {
    const folder = path.join(import.meta.dirname, 'operations');
    const written = readFileSync(path.join(import.meta.dirname, 'generated/operations.ts'), 'utf8');
    const expected = operationsModule({ folder, workspace: '@verbonden/privacy' });
    expect(written === expected, 'run npm run generate -w @verbonden/privacy').toBe(true);
  });

  it.each(Object.entries(domain.operations))('%s fits the schema', (_name, text) => {
    expect(validate(schema, parse(text))).toEqual([]);
  });

  it('each say what for, unless they tell nothing about anybody', () => {
    const stated = Object.keys(domain.purposes ?? {});
    expect([...stated, ...withoutPurpose].toSorted()).toEqual(Object.keys(domain.operations).toSorted());
  });
});

it('describes every type', () => {
  const undescribed = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !type.description)
    .map((type) => type.name);
  expect(undescribed).toEqual([]);
});
