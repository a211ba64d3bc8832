import type { GeneratePreviewURL } from 'payload';
import type { Opened } from './preview-token.ts';

/** Behind the preview button of a document: gives out a token when it is pressed, not when the page is opened. */
export function previewAddress(collection: Opened['collection']): GeneratePreviewURL {
  return ({ id }, { locale }) =>
    typeof id === 'string' ? `/api/preview/${collection}/${id}?locale=${encodeURIComponent(locale)}` : null;
}
