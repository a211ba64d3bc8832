import { APIError, type CollectionAfterOperationHook } from 'payload';
import { message } from '../messages/message.ts';

interface BulkResult {
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * A bulk change succeeds for all documents or for none. Payload itself collects the errors and commits the rest, which
 * leaves a document changed whose publication was refused.
 */
export const allOrNothing: CollectionAfterOperationHook = ({ operation, result, req }) => {
  const { errors = [] } = (result ?? {}) as BulkResult;
  if ((operation === 'update' || operation === 'delete') && errors.length > 0) {
    const reasons = [...new Set(errors.map(({ message: reason }) => reason))].join(' ');
    const values = { count: errors.length, reasons };
    throw new APIError(message(req.i18n.language, 'refused.bulk', values), 409, null, true);
  }
  return result;
};
