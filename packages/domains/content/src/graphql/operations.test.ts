import { readFileSync } from 'node:fs';
import path from 'node:path';
import { composeSchema } from '@verbonden/kit-graphql';
import { PlanStore } from '@verbonden/kit-planner';
import { operationsModule } from '@verbonden/kit-testing';
import { Kind, OperationTypeNode, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { content } from '../content-domain.ts';

const schema = composeSchema([content]);
const plans = new PlanStore(schema);

describe('the registered operations', () => {
  it('are in the module as they are in their files', () => {
    const written = readFileSync(path.join(import.meta.dirname, 'generated/operations.ts'), 'utf8');
    const folder = path.join(import.meta.dirname, 'operations');
    expect(
      written === operationsModule({ folder, workspace: '@verbonden/content' }),
      'run npm run generate -w @verbonden/content',
    ).toBe(true);
  });

  it.each(Object.entries(content.operations))('%s fits the schema', (_name, text) => {
    expect(validate(schema, parse(text))).toEqual([]);
  });

  it.each(Object.entries(content.operations))('%s is one statement, unless it listens', (_name, text) => {
    const document = parse(text);
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return;
    const key = text.includes('$slug') ? { slug: 'x' } : { id: 'x' };
    const variables = { ...key, query: 'x', number: '1' };
    const found = plans.find({ document, hash: text, operation, variables });
    expect(found).toMatchObject({ kind: 'planned', plan: { capability: 'public_reader', isCacheable: true } });
  });
});

describe('every type and field that a name does not explain', () => {
  it('has a description', () => {
    const undescribed = Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__') && !type.description)
      .map((type) => type.name);
    expect(undescribed).toEqual([]);
  });
});
