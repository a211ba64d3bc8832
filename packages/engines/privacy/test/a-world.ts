import type { Actor } from '../src/actor.ts';
import type { Fact, Membership, World } from '../src/world.ts';

/** The moment of the tests. */
export const at = new Date('2026-03-02T09:00:00Z');

/** So many hours after the moment of the tests. */
export const hour = (count: number): Date => new Date(at.getTime() + count * 3_600_000);

export function anActor(change: Partial<Actor> = {}): Actor {
  return {
    kind: 'anonymous',
    subject: null,
    client: null,
    roles: [],
    organisations: [],
    capacity: null,
    statusCode: null,
    ...change,
  };
}

/** A charter is in force; nobody accepted it. */
export function aWorld(change: Partial<World> = {}): World {
  const charters = [{ version: 1, effectiveAt: hour(-24) }];
  return { at, facts: [], memberships: [], charters, acceptances: [], restricted: [], ...change };
}

export function aFact(change: Partial<Fact> = {}): Fact {
  const validFrom = hour(-1);
  return { object: 'P', relation: 'self', holder: 'subject:me', purpose: null, validFrom, validUntil: null, ...change };
}

export function aMembership(change: Partial<Membership> = {}): Membership {
  return { subject: 'subject:me', holder: 'group:g', role: null, validFrom: hour(-1), validUntil: null, ...change };
}
