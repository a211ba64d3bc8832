import { describe, expect, it } from 'vitest';
import { aMembership, aWorld, anActor, at, hour } from '../test/a-world.ts';
import type { Actor } from './actor.ts';
import { matrix } from './matrix.ts';
import { standingOf } from './standing.ts';
import type { World } from './world.ts';

const me = { kind: 'person', subject: 'me' } as const;
const standing = (actor: Partial<Actor>, world: Partial<World> = {}) =>
  standingOf(matrix, anActor(actor), aWorld(world));
const charters = [
  { version: 1, effectiveAt: hour(-2) },
  { version: 2, effectiveAt: hour(-1) },
  { version: 3, effectiveAt: hour(1) },
];

describe('roles', () => {
  it('nobody in particular is anonymous and holds nothing', () => {
    expect(standing({ roles: ['kcc-agent'], organisations: ['caw'] })).toEqual({
      roles: ['anonymous'],
      rolesAwaitingCharter: [],
      holders: [],
    });
  });

  it('an employee on the website is a citizen like any other', () => {
    const { roles, holders } = standing({ ...me, roles: ['kcc-agent', 'privacy-officer'] });
    expect(roles).toEqual(['citizen']);
    expect(holders).toEqual(['role:citizen', 'subject:me']);
  });

  it('a citizen at the desk is no citizen', () => {
    expect(standing({ kind: 'staff', subject: 'me', roles: ['citizen', 'handler'] }).roles).toEqual(['handler']);
  });

  it.each([
    ['service', 'service'],
    ['partner', 'partner-service'],
  ] as const)('what comes in as %s has the role %s', (kind, role) => {
    expect(standing({ kind, subject: 'machine', organisations: ['caw'] }).roles).toEqual([role]);
  });

  it('a role that nobody knows is none', () => {
    expect(standing({ kind: 'staff', subject: 'me', roles: ['king'] }).roles).toEqual([]);
  });

  it('a membership brings its role, while it lasts', () => {
    const mandate = aMembership({ holder: 'mandate:m', role: 'intermediary', validUntil: hour(1) });
    expect(standing(me, { memberships: [mandate] })).toMatchObject({
      roles: ['citizen', 'intermediary'],
      holders: expect.arrayContaining(['mandate:m', 'role:intermediary']) as unknown,
    });
    expect(standing(me, { memberships: [{ ...mandate, validUntil: at }] }).roles).toEqual(['citizen']);
    expect(standing(me, { memberships: [{ ...mandate, subject: 'subject:you' }] }).roles).toEqual(['citizen']);
  });
});

describe('capacity', () => {
  it('counts for the party that was chosen, and for no other', () => {
    const memberships = ['A', 'B'].map((party) => aMembership({ holder: `party:${party}` }));
    expect(standing({ ...me, capacity: 'B' }, { memberships }).holders).toContain('party:B');
    expect(standing({ ...me, capacity: 'B' }, { memberships }).holders).not.toContain('party:A');
    expect(standing(me, { memberships }).holders).toEqual(['role:citizen', 'subject:me']);
    expect(standing({ ...me, capacity: 'C' }, { memberships }).holders).not.toContain('party:C');
  });
});

describe('the privacy charter', () => {
  const volunteer = { ...me, roles: ['volunteer'] };
  const partner = { kind: 'staff', subject: 'me', roles: ['partner-worker'], organisations: ['caw', 'zorg'] } as const;

  it('binds the volunteer: no role before it is accepted, and none after a newer one', () => {
    expect(standing(volunteer, { charters })).toMatchObject({
      roles: ['citizen'],
      rolesAwaitingCharter: ['volunteer'],
    });
    expect(standing(volunteer, { charters, acceptances: [{ holder: 'subject:me', version: 1 }] }).roles).toEqual([
      'citizen',
    ]);
    expect(standing(volunteer, { charters, acceptances: [{ holder: 'subject:me', version: 2 }] }).roles).toEqual([
      'citizen',
      'volunteer',
    ]);
  });

  it('binds the organisation: what it did not accept, it does not hold', () => {
    expect(standing(partner, { charters })).toMatchObject({ roles: [], holders: ['subject:me'] });
    const accepted = standing(partner, { charters, acceptances: [{ holder: 'organisation:zorg', version: 2 }] });
    expect(accepted).toEqual({
      roles: ['partner-worker'],
      rolesAwaitingCharter: [],
      holders: ['organisation:zorg', 'role:partner-worker', 'subject:me'],
    });
  });

  it('asks nothing while none is in force', () => {
    expect(standing(volunteer, { charters: charters.slice(2) }).roles).toEqual(['citizen', 'volunteer']);
    expect(standing(partner, {}).holders).toContain('organisation:caw');
  });
});
