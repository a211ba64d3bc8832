export type { Actor } from './actor.ts';
export {
  type Decision,
  decide,
  type Ground,
  isWithheld,
  type Missing,
  purposeOf,
  purposesOf,
  type Question,
} from './decide.ts';
export { type Fault, faultsIn } from './faults-in.ts';
export { matrix } from './matrix.ts';
export {
  type Action,
  type ActorKind,
  actions,
  actorKinds,
  type Charter,
  type FieldGroup,
  type Purpose,
  type Relation,
  type Role,
  type Text,
} from './matrix-file.ts';
export { type Standing, standingOf } from './standing.ts';
export type { Cell, Matrix, Rule } from './to-matrix.ts';
export { keyOf, type MatrixRows, toRows } from './to-rows.ts';
export { type CellChange, withChanges } from './with-changes.ts';
export type { Acceptance, CharterVersion, Fact, Membership, Period, World } from './world.ts';
