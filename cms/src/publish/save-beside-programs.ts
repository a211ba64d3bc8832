import type { CollectionBeforeOperationHook } from 'payload';
import { isWriting } from './demand-transaction.ts';
import { besidePrograms } from './take-turns.ts';
import { transactionOf } from './transaction.ts';

/** Makes whoever saves wait for an import that is busy with a product, before Payload reads what the save starts from. */
export const saveBesidePrograms: CollectionBeforeOperationHook = async ({ operation, req }) => {
  const execute = isWriting(operation) ? await transactionOf(req) : null;
  if (execute !== null) await besidePrograms(execute);
};
