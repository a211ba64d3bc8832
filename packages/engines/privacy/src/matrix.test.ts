import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { faultsIn } from './faults-in.ts';
import file from './matrix/matrix.json';
import { matrix } from './matrix.ts';
import { matrixFile } from './matrix-file.ts';
import { keyOf, toRows } from './to-rows.ts';

describe('the shipped matrix', () => {
  it('has the shape that is committed beside it, for whoever edits it', async () => {
    expect(matrixFile.safeParse(file).error).toBeUndefined();
    const schema = `${JSON.stringify(z.toJSONSchema(matrixFile), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot('./matrix/generated/matrix.schema.json');
  });

  it('has no fault', () => {
    expect(faultsIn(matrix)).toEqual([]);
  });

  it('says everything to people in Dutch and in English', () => {
    const texts = JSON.stringify(file).match(/"(?:nl|en)":"[^"]*"/g) ?? [];
    expect(texts.filter((text) => /:"\s*"$/.test(text))).toEqual([]);
    const tooLong = matrix.rules.filter(({ because }) => (because?.nl.length ?? 0) > 160);
    expect(tooLong).toEqual([]);
  });

  it('waits for the disk with everything special, the national number and emergencies', () => {
    const waiting = matrix.fieldGroups.filter(({ durability }) => durability === 'synchronous').map(({ name }) => name);
    expect(waiting).toEqual(
      expect.arrayContaining(matrix.fieldGroups.filter(({ isSpecial }) => isSpecial).map(({ name }) => name)),
    );
    expect(waiting).toEqual(expect.arrayContaining(['national-number', 'emergency-access']));
  });

  it('shows people everything that is kept about them', () => {
    const shown = matrix.rules.filter(
      ({ role, relation, action }) => role === 'citizen' && relation === 'self' && action === 'read',
    );
    expect(shown.map(({ fieldGroup }) => fieldGroup).toSorted()).toEqual(
      matrix.fieldGroups.map(({ name }) => name).toSorted(),
    );
  });
});

test('the rows for the database are the same cells, each once', () => {
  const rows = toRows({ ...matrix, rules: [...matrix.rules, ...matrix.rules] });
  expect(rows.rules.map(keyOf)).toEqual(matrix.rules.map(keyOf));
  expect(rows.relations.filter(({ relation }) => relation === 'self')).toEqual([
    { relation: 'self', owner: 'profiles_owner' },
    { relation: 'self', owner: 'cases_owner' },
  ]);
  expect(rows.purposes.every(({ facts }) => 'disclaimer' in facts && 'retention' in facts)).toBe(true);
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
});
