import { expect, test } from 'vitest';
import { anonymous, type KnownActor } from './actor.ts';
import { toClaims } from './to-claims.ts';

const agent: KnownActor = {
  kind: 'staff',
  subject: 'someone',
  client: 'desk',
  roles: ['kcc-agent'],
  organisations: ['stad'],
  level: '1',
  session: 'a-session',
  issuedAt: new Date(1_800_000_000_000),
  expiresAt: new Date(1_800_000_300_000),
};

test('nobody in particular has no claims', () => {
  expect(toClaims(anonymous)).toEqual({});
});

test('the database learns who, since when, and through which client and session; no name', () => {
  expect(toClaims(agent)).toEqual({
    sub: 'someone',
    iat: 1_800_000_000,
    kind: 'staff',
    client: 'desk',
    roles: ['kcc-agent'],
    organisations: ['stad'],
    level: '1',
    session: 'a-session',
  });
});
