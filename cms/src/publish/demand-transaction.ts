import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload';
import { message } from '../messages/message.ts';
import { transactionOf } from './transaction.ts';

const writing: ReadonlySet<string> = new Set([
  'create',
  'update',
  'updateByID',
  'delete',
  'deleteByID',
  'restoreVersion',
]);

/** Whether an operation, as Payload calls it, changes documents. */
export function isWriting(operation: string): boolean {
  return writing.has(operation);
}

/** Refuses a change outside a transaction before anything is written: what readers see could not change with it. */
export const demandTransaction: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (isWriting(operation)) await assertTransaction(req);
};

/** @throws APIError when the request has no open transaction */
export async function assertTransaction(req: PayloadRequest): Promise<void> {
  if ((await transactionOf(req)) === null) {
    throw new APIError(message(req.i18n.language, 'refused.noTransaction'), 500, null, true);
  }
}
