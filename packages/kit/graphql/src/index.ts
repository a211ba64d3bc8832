export { ambientArg } from './ambient-arg.ts';
export { createBuilder } from './builder.ts';
export { carrierFaults } from './carrier-faults.ts';
export { codeOf, sqlStateOf } from './code-of.ts';
export { composeSchema } from './compose-schema.ts';
export { composeSubgraph } from './compose-subgraph.ts';
export { publicSdl, subgraphSdl, supergraphSdl } from './compose-supergraph.ts';
export type { AboutPerson, Domain, EntityRefs, Operations } from './domain.ts';
export { type ErrorCode, errorCodes } from './error-codes.ts';
export { groupsAsked } from './groups-asked.ts';
export { soughtId, statedId } from './id-args.ts';
export { NotAvailable } from './not-available.ts';
export { oneMutationRule } from './one-mutation-rule.ts';
export {
  type OperationContext,
  type OperationParts,
  type OperationRequest,
  operationContext,
} from './operation-context.ts';
export { PlannedFields } from './planned-fields.ts';
export { PlannedJson, stringifyResult } from './planned-json.ts';
export { plannedObject } from './planned-object.ts';
export { plannedQuery } from './planned-query.ts';
export { type PlannedReadsOptions, plannedReads, type RunPlanned } from './planned-reads.ts';
export type { PlannedRef } from './planned-ref.ts';
export { plannedUnion } from './planned-union.ts';
export { type PurposeAsked, purposeFor } from './purpose-for.ts';
export { PurposeRefused } from './purpose-refused.ts';
export { type Outcome, readBack } from './read-back.ts';
export type { RequestContext } from './request-context.ts';
export { resultUnion } from './result-union.ts';
export { mutationFields, subscriptionFields } from './root-fields.ts';
export type { Builder, SchemaTypes } from './schema-types.ts';
