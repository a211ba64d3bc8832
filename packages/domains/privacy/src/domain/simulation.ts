import type { Action } from '@verbonden/privacy-engine';

interface SimulatedRule {
  readonly role: string;
  readonly fieldGroup: string;
  readonly action: Action;
  readonly purpose: string;
}

/** How many persons and cases other rules would open to a role, and close to it. */
export interface SimulatedCell extends SimulatedRule {
  /** Whether the role gets a relation in which it may, or loses one: also when nobody stands in it today. */
  readonly isWider: boolean;
  readonly isNarrower: boolean;
  readonly gained: number;
  readonly lost: number;
}

export interface Shift extends SimulatedRule {
  /** Persons and cases. */
  readonly people: number;
}

/** What a change of the rules would do, before anybody proposes it. */
export interface Simulation {
  readonly kind: 'simulation';
  readonly gains: readonly Shift[];
  readonly losses: readonly Shift[];
  /** Roles that gain, or lose, sorted. */
  readonly gainingRoles: readonly string[];
  readonly losingRoles: readonly string[];
}

/** A rule that reaches nobody today is a gain of 0: it is there for the next person. */
export function toSimulation(cells: readonly SimulatedCell[]): Simulation {
  const gains = cells.filter(({ isWider }) => isWider).map((cell) => toShift(cell, cell.gained));
  const losses = cells.filter(({ isNarrower }) => isNarrower).map((cell) => toShift(cell, cell.lost));
  return { kind: 'simulation', gains, losses, gainingRoles: rolesOf(gains), losingRoles: rolesOf(losses) };
}

function toShift({ role, fieldGroup, action, purpose }: SimulatedCell, people: number): Shift {
  return { role, fieldGroup, action, purpose, people };
}

const rolesOf = (shifts: readonly Shift[]) => [...new Set(shifts.map(({ role }) => role))].toSorted();
