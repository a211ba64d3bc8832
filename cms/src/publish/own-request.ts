import { isolateObjectProperty, type PayloadRequest } from 'payload';

/**
 * The same request, in the same transaction, for a read of our own: without it a read changes the locale and query under
 * Payload's feet.
 */
export function ownRequest(req: PayloadRequest): PayloadRequest {
  const own = isolateObjectProperty(req, ['locale', 'fallbackLocale', 'query', 'context', 'payloadDataLoader']);
  own.query = {};
  own.context = {};
  delete (own as Partial<PayloadRequest>).payloadDataLoader;
  return own;
}
