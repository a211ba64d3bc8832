import { APIError, type PayloadRequest, ValidationError } from 'payload';
import { label, message } from '../messages/message.ts';

interface DatabaseError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
}

/** What an editor is told when the content domain refuses: drizzle keeps Postgres' own error as the cause. */
export function refusedByContent(error: unknown, req: PayloadRequest, slug: string | null): Error {
  const { cause } = error as { cause?: DatabaseError };
  const { language } = req.i18n;
  if (cause?.constraint === 'products_slug_is_unique') {
    const reason = message(language, 'refused.slug', { slug: slug ?? '' });
    return new ValidationError({ errors: [{ path: 'slug', label: label('field.slug'), message: reason }], req }, req.t);
  }
  // P0001: a sentence that a publishing function raised for people.
  if (cause?.code === 'P0001' || error instanceof RangeError) {
    const reason = cause?.message ?? (error as Error).message;
    return new APIError(message(language, 'refused.content', { reason }), 400, null, true);
  }
  return error instanceof Error ? error : new Error(String(error));
}
