import type { LanguageMap, Product } from '@verbonden/engine-ipdc';
import { type PayloadRequest, ValidationError } from 'payload';
import { label, message } from '../messages/message.ts';

/** Whether the text exists in at least one Dutch form. */
export function isInDutch(text: LanguageMap): boolean {
  return Object.entries(text).some(([tag, value]) => tag.startsWith('nl') && value.trim() !== '');
}

/** @throws ValidationError naming each field without which a product may not be seen */
export function assertPublishable(product: Product, req: PayloadRequest): void {
  const missing = (['title', 'description'] as const).filter((field) => !isInDutch(product[field]));
  if (missing.length === 0) return;
  const errors = missing.map((path) => ({
    path,
    label: label(`field.${path}`),
    message: message(req.i18n.language, `refused.${path}`),
  }));
  throw new ValidationError({ collection: 'products', errors, req }, req.t);
}
