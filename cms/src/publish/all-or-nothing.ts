import {
  APIError,
  type CollectionAfterOperationHook,
  type CollectionConfig,
  killTransaction,
  type PayloadRequest,
} from 'payload';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/nl.ts';

interface BulkError {
  readonly id: string;
  readonly isPublic?: boolean;
  readonly message: string;
}

/**
 * A bulk change succeeds for all documents or for none. Payload itself collects the errors and commits the rest, which
 * leaves a document changed whose publication was refused.
 */
export const allOrNothing: CollectionAfterOperationHook = async ({ collection, operation, result, req }) => {
  const { errors = [] } = (result ?? {}) as { readonly errors?: readonly BulkError[] };
  if ((operation !== 'update' && operation !== 'delete') || errors.length === 0) return result;
  // After the first refusal the database refuses the rest, in words that say nothing of them.
  const refused = errors.filter(({ isPublic }) => isPublic);
  // Undone before anything else is read: who waits for this change may hold every other connection.
  await killTransaction(req);
  const names = await namesOf(collection, refused, req);
  const reasons = refused.map(({ id, message: reason }) =>
    say(req, 'refused.bulkOf', { document: names.get(id) ?? id, reason }),
  );
  if (reasons.length === 0) throw refusal(say(req, 'refused.notSaved'));
  throw refusal(say(req, 'refused.bulk', { count: errors.length, reasons: reasons.join(' ') }));
};

const say = (req: PayloadRequest, key: MessageKey, values?: Readonly<Record<string, string | number>>): string =>
  message(req.i18n.language, key, values);

const refusal = (text: string): APIError => new APIError(text, 409, null, true);

/** What people call these documents, which they may change. Read after the transaction, in which nothing can be read any more. */
async function namesOf(
  { slug, admin }: Pick<CollectionConfig, 'slug' | 'admin'>,
  refused: readonly BulkError[],
  { payload, locale }: PayloadRequest,
): Promise<ReadonlyMap<string, string>> {
  const title = admin?.useAsTitle ?? 'id';
  const { docs } = await payload.find({
    collection: slug,
    where: { id: { in: refused.map(({ id }) => id) } },
    draft: true,
    depth: 0,
    pagination: false,
    locale: locale ?? null,
    overrideAccess: true,
  });
  return new Map(
    docs.map(({ id, [title]: name }) => [String(id), typeof name === 'string' && name !== '' ? name : String(id)]),
  );
}
