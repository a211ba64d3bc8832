export type { CallOptions, ClientOptions, ShownDisclaimer } from './client-options.ts';
export { type Client, createClient } from './create-client.ts';
export * from './generated/operations.ts';
export type { Operation, Subscription } from './operation.ts';
export type { ClientError, Result } from './result.ts';
