import type { CollectionBeforeOperationHook } from 'payload';
import { isWriting } from './demand-transaction.ts';
import { aloneWithAll, aloneWithDocument, besideOthersWith } from './take-turns.ts';
import { transactionOf } from './transaction.ts';

/**
 * Makes whoever saves wait for who is saving the same document, and for an import that is busy, before Payload reads what the
 * save starts from. Always the collection first, then the document, then what is published: nobody waits in a circle. Who
 * does not say which one document is meant (a change of many, an older version brought back) is alone with all.
 */
export const saveInTurn: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const execute = isWriting(operation) ? await transactionOf(req) : null;
  if (execute === null) return;
  if (operation === 'create') return besideOthersWith(execute, collection.slug);
  // To bring back a version is asked with the id of that version.
  const id = operation === 'restoreVersion' || !('id' in args) ? undefined : args.id;
  if (id === undefined) return aloneWithAll(execute, collection.slug);
  return aloneWithDocument(execute, collection.slug, String(id));
};
