export { answerText } from './answer-text.ts';
export { BindRefused } from './bind-refused.ts';
export { CursorSeal } from './cursor-seal.ts';
export { type DataDomain, dataDomain } from './data-domain.ts';
export { describeReadable } from './describe-readable.ts';
export { directCall, directScope } from './direct-call.ts';
export { type Disclosure, Disclosures } from './disclosures.ts';
export { encodeValue } from './encode-value.ts';
export { certain, type Expression, expression } from './expression.ts';
export { type EntityPointer, type FieldPlan, fieldPlanOf } from './field-plan.ts';
export { type Args, type FieldCall, FieldScope, valueAt } from './field-scope.ts';
export { isNarrowed } from './is-narrowed.ts';
export { isWritable } from './is-writable.ts';
export { type LevelItems, type LevelPlace, levelItems } from './level-items.ts';
export {
  type Bound,
  countLevel,
  type LevelRequest,
  type LevelRow,
  ownerName,
  readCounted,
  readGathering,
  readLevel,
} from './level-read.ts';
export { listed, many, one } from './link.ts';
export { linkAt, linkName } from './link-at.ts';
export { listPurpose } from './list-purpose.ts';
export { fewPeople, mostCounted } from './most-counted.ts';
export { ascending, descending, type OrderTerm } from './order.ts';
export { type Page, type PageLimits, pageOf, sizeOf } from './page.ts';
export type { Binding, Check, Plan, PlanRequest } from './plan.ts';
export { type Found, type Operation, PlanStore } from './plan-store.ts';
export type { Read, ReadContext, Statement } from './read-context.ts';
export { Row } from './row.ts';
export type { Scope } from './scope.ts';
export { sealedColumn } from './sealed-marks.ts';
export { type Embedded, embed, type Shape, shape } from './shape.ts';
export { explained, slowSpots } from './slow-spots.ts';
export { type Columns, gathering, type Link, type RowProtection, type Source, source, variants } from './source.ts';
export type { SqlType } from './sql-type.ts';
