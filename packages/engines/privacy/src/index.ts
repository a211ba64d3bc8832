export { matrix } from './matrix.ts';
export type { Action, ActorKind, Charter, FieldGroup, Purpose, Relation, Role, Text } from './matrix-file.ts';
export type { Cell, Matrix, Rule } from './to-matrix.ts';
export { keyOf, type MatrixRows, toRows } from './to-rows.ts';
