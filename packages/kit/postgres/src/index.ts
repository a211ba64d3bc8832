export { type SharedServer, shareEmbedded } from './embedded/share-embedded.ts';
export { type EmbeddedOptions, type EmbeddedServer, eraseEmbedded, startEmbedded } from './embedded/start-embedded.ts';
export { type Execute, executeOn } from './execute.ts';
export { isReady } from './health/is-ready.ts';
export { logProbe } from './health/log-probe.ts';
export { type Listener, type ListenOptions, listen } from './listen/listen.ts';
export { findLostSeals, type LostSeals } from './log/find-lost-seals.ts';
export { keepLogHeads, type LogHead, readLogHeads, toSignedText } from './log/log-heads.ts';
export { type PartedLogHeads, partLogHeads } from './log/part-log-heads.ts';
export { exportLogHeads, sealLog } from './log/seal-log.ts';
export { turnLogMonths } from './log/turn-log-months.ts';
export { type LogFault, type LogReport, type VerifyLog, verifyLog } from './log/verify-log.ts';
export type { DatabaseDomain } from './migrate/database-domain.ts';
export { findMigrationFaults } from './migrate/find-migration-faults.ts';
export { migrate } from './migrate/migrate.ts';
export { Operation, type OperationOptions } from './operation/operation.ts';
export { OperationPool, type OperationPoolOptions } from './operation/operation-pool.ts';
export type { Tx } from './operation/transaction.ts';
export type { WireRow } from './pipeline/batch.ts';
export { type PipelineOptions, PipelinePool, type PipelineRequest } from './pipeline/pipeline-pool.ts';
export { PoolBusy } from './pipeline/pool-busy.ts';
export type { WireValue } from './pipeline/to-wire-text.ts';
export { type DefinerFunction, definerFunctions } from './policies/definer-functions.ts';
export { type Protection, protect } from './policies/protect.ts';
export { type PersonalRules, protectPersonal } from './policies/protect-personal.ts';
export { type FunctionGrant, type PolicyDeclarations, toPolicies } from './policies/to-policies.ts';
export { undeclaredTables } from './policies/undeclared-tables.ts';
export { forgetFacts } from './privacy/forget-facts.ts';
export { installMatrix, type MatrixRows } from './privacy/install-matrix.ts';
export { keepLoginKeys } from './privacy/keep-login-keys.ts';
export { privacyDatabase } from './privacy/privacy-database.ts';
export { purposeRefused, tokenRevoked } from './privacy/refusals.ts';
export type { RevocationScope } from './privacy/revocations.ts';
export { type Revocation, revokeTokens } from './privacy/revoke-tokens.ts';
export {
  type BootstrapOptions,
  bootstrap,
  createDatabase,
  type DatabaseUrls,
  loginUrls,
  withDatabase,
} from './roles/bootstrap.ts';
export type { ClaimsProtection } from './roles/claims-protection.ts';
export { createRoles } from './roles/create-roles.ts';
export { knownLogins } from './roles/known-logins.ts';
export { prepareDatabase } from './roles/prepare-database.ts';
export {
  type Capability,
  capabilities,
  domainOwners,
  type Login,
  logins,
  type Owner,
  owners,
  type Role,
} from './roles/role-names.ts';
