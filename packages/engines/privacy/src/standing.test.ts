import { describe, expect, it } from 'vitest';
import { aMembership, anActor, at, aWorld, hour } from '../test/a-world.ts';
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
      rolesInDoubt: [],
      holders: ['role:anonymous'],
    });
    expect(standing({ statusCode: 'abc' }).holders).toEqual(['role:anonymous', 'status-code:abc']);
  });

  it('an employee on the website is a citizen like any other', () => {
    const { roles, holders } = standing({ ...me, roles: ['kcc-agent', 'privacy-officer'] });
    expect(roles).toEqual(['citizen']);
    expect(holders).toEqual(['role:citizen', 'subject:me']);
  });

  it('a citizen at the desk is no citizen', () => {
    expect(standing({ kind: 'staff', subject: 'me', roles: ['citizen', 'handler'] }).roles).toEqual(['handler']);
  });

  it('a job of our own has the role for that', () => {
    expect(standing({ kind: 'service', subject: 'machine', client: 'worker' })).toMatchObject({
      roles: ['service'],
      holders: ['role:service', 'subject:machine'],
    });
  });

  it('a machine of a partner has what its organisation has, and nothing of its own', () => {
    const memberships = [aMembership({ subject: 'client:partner-caw', holder: 'organisation:caw' })];
    const acceptances = [{ holder: 'organisation:caw', version: 1 }];
    const machine = { kind: 'partner', subject: 'machine', client: 'partner-caw' } as const;
    expect(standing(machine, { memberships, acceptances })).toMatchObject({
      roles: ['partner-service'],
      holders: ['organisation:caw', 'role:partner-service'],
    });
    expect(standing({ ...machine, client: 'partner-other' }, { memberships, acceptances }).roles).toEqual([]);
  });

  it('groups are of the desk', () => {
    const memberships = [aMembership()];
    expect(standing({ kind: 'staff', subject: 'me' }, { memberships }).holders).toContain('group:g');
    expect(standing(me, { memberships }).holders).not.toContain('group:g');
  });

  it('a role that nobody knows is none', () => {
    expect(standing({ kind: 'staff', subject: 'me', roles: ['king'] }).roles).toEqual([]);
  });

  it('a membership brings its role, while it lasts', () => {
    const mandate = aMembership({ holder: 'mandate:m', role: 'intermediary', validUntil: hour(1) });
    const acceptances = [{ holder: 'subject:me', version: 1 }];
    expect(standing(me, { memberships: [mandate], acceptances })).toMatchObject({
      roles: ['citizen', 'intermediary'],
      holders: expect.arrayContaining(['mandate:m', 'role:intermediary']) as unknown,
    });
    for (const change of [{ validUntil: at }, { subject: 'subject:you' }, { validFrom: hour(1) }]) {
      expect(standing(me, { memberships: [{ ...mandate, ...change }], acceptances }).roles).toEqual(['citizen']);
    }
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
      rolesInDoubt: [],
      holders: ['organisation:zorg', 'role:partner-worker', 'subject:me'],
    });
  });

  it('keeps those it binds outside while none is in force', () => {
    expect(standing(volunteer, { charters: charters.slice(2) }).roles).toEqual(['citizen']);
    expect(standing(partner, { charters: [] }).holders).toEqual(['subject:me']);
  });
});

describe('organisations', () => {
  const caw = 'organisation:caw';
  const club = 'organisation:club';
  const acceptances = [caw, club].map((holder) => ({ holder, version: 1 }));
  const both = {
    kind: 'staff',
    subject: 'me',
    roles: ['partner-worker', 'association-member'],
    organisations: ['caw', 'club'],
  } as const;
  const roles = (actor: Partial<Actor>, memberships: World['memberships'] = []) =>
    standing({ ...both, ...actor }, { acceptances, memberships }).roles;

  it('of a machine are those of our table, whatever its token says', () => {
    for (const kind of ['partner', 'service'] as const) {
      const machine = { kind, subject: 'machine', client: 'partner-caw', organisations: ['club'] };
      const memberships = [aMembership({ subject: 'client:partner-caw', holder: caw })];
      expect(standing(machine, { acceptances, memberships }).holders).toContain(caw);
      expect(standing(machine, { acceptances, memberships }).holders).not.toContain(club);
      expect(standing(machine, { acceptances }).holders).not.toContain(club);
    }
  });

  it('do not count in a token once they dismissed somebody', () => {
    const dismissed = aMembership({ holder: caw, validUntil: at });
    const holders = (memberships: World['memberships']) => standing(both, { acceptances, memberships }).holders;
    expect(holders([dismissed])).not.toContain(caw);
    expect(holders([dismissed])).toContain(club);
    for (const other of [
      { subject: 'subject:you' },
      { validUntil: hour(1) },
      { validFrom: hour(1), validUntil: hour(2) },
    ]) {
      expect(holders([{ ...dismissed, ...other }])).toContain(caw);
    }
  });

  it('give a role of the token where there is but one organisation, or one such role', () => {
    expect(roles({ organisations: ['caw'] })).toEqual(['association-member', 'partner-worker']);
    expect(roles({ roles: ['partner-worker', 'handler'] })).toEqual(['handler', 'partner-worker']);
    expect(roles({})).toEqual([]);
  });

  it('give of several roles in several organisations those that are recorded in each', () => {
    const [here, there] = [caw, club].map((holder) => aMembership({ holder, role: 'partner-worker' }));
    if (!here || !there) throw new Error('Two were made.');
    expect(roles({}, [here])).toEqual([]);
    expect(roles({}, [here, there])).toEqual(['partner-worker']);
    expect(roles({ roles: [] }, [here])).toEqual([]);
    expect(roles({ roles: [], organisations: [] }, [here])).toEqual(['partner-worker']);
  });

  it('give nothing of what somebody is in one that did not accept the charter', () => {
    const memberships = [aMembership({ holder: 'organisation:other', role: 'partner-worker' })];
    expect(roles({ roles: [] }, memberships)).toEqual([]);
    expect(roles({ roles: [], organisations: ['caw'] }, memberships)).toEqual([]);
  });
});
