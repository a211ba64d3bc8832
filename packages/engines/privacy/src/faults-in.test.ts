import { describe, expect, it } from 'vitest';
import { cell } from '../test/cell.ts';
import { type Fault, faultsIn } from './faults-in.ts';
import { matrix } from './matrix.ts';
import type { Cell, Matrix } from './to-matrix.ts';

const faultsWith = (cell: Cell): Fault[] =>
  faultsIn({ ...matrix, rules: [...matrix.rules, { ...cell, because: null }] });

describe('one rule too many', () => {
  it.each([
    ['unknownName', 'clown any case-core read quality', ['clown']],
    ['unknownName', 'handler handling shoe-size read handle', ['shoe-size']],
    ['unknownName', 'handler neighbour contact read marketing', ['neighbour', 'marketing']],
    ['duplicateRule', 'handler handling contact read handle', []],
    ['redundantRule', 'coordinator handling case-core read quality', []],
    ['unreachableRule', 'handler guarding contact read handle', ['handler', 'guarding']],
    ['unreachableRule', 'anonymous matched contact read self-service', ['anonymous', 'matched']],
    ['forbiddenRule', 'handler self identity read handle', ['handler']],
    ['forbiddenRule', 'partner-service engaged identity read emergency', ['partner-service']],
    ['forbiddenRule', 'service emergency identity read follow-up', ['service']],
    ['forbiddenRule', 'coordinator handling national-number read emergency', ['coordinator']],
    ['forbiddenRule', 'coordinator any identity read emergency', ['coordinator']],
    ['forbiddenRule', 'privacy-officer any processing-log remove oversight', ['privacy-officer']],
    ['forbiddenRule', 'anonymous any case-core read self-service', ['anonymous']],
    ['writingWithoutReading', 'handler consulted location change handle', []],
    ['writingWithoutReading', 'volunteer matched support remove match', []],
    ['unreachableRule', 'partner-service consulted case-core read handle', ['partner-service', 'consulted']],
    ['wideningPair', 'handler guarding help-need read follow-up', ['handler', 'kcc-agent']],
    ['wideningPair', 'matchmaker matched help-need read match', ['matchmaker', 'volunteer']],
    ['specialForAny', 'coordinator any help-need read quality', ['help-need']],
  ] as const)('%s: %s', (kind, text, names) => {
    expect(faultsWith(cell(text))).toContainEqual({ kind, cell: { ...cell(text), because: null }, names });
  });
});

describe('a matrix with a hole', () => {
  const without = (change: Partial<Matrix>): Fault[] => faultsIn({ ...matrix, ...change });

  it('names a group that nobody may see', () => {
    const rules = matrix.rules.filter(({ fieldGroup }) => fieldGroup !== 'national-number');
    expect(without({ rules })).toEqual([{ kind: 'unseenGroup', cell: null, names: ['national-number'] }]);
  });

  it('names a purpose that tells a form nothing', () => {
    const purposes = matrix.purposes.map((one) =>
      one.name === 'match' ? { ...one, disclaimer: { version: 1, text: { nl: 'Tekst', en: ' ' } } } : one,
    );
    expect(without({ purposes })).toEqual([{ kind: 'missingDisclaimer', cell: null, names: ['match'] }]);
  });

  it('names what is declared twice', () => {
    const [first] = matrix.roles;
    expect(without({ roles: [...matrix.roles, ...(first ? [first] : [])] })).toEqual([
      { kind: 'duplicateName', cell: null, names: ['anonymous'] },
    ]);
  });

  it('calls a relation that no domain records out of reach', () => {
    const relations = matrix.relations.map((one) => (one.name === 'consulted' ? { ...one, owners: [] } : one));
    expect(new Set(without({ relations }).map(({ kind, names }) => [kind, ...names].join(' ')))).toEqual(
      new Set(['unreachableRule handler consulted']),
    );
  });
});
