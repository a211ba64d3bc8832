import type { GeneratePreviewURL } from 'payload';

/** Behind the preview button of a product: gives out a token when it is pressed, not when the page is opened. */
export const previewAddress: GeneratePreviewURL = ({ id }, { locale }) =>
  typeof id === 'string' ? `/api/preview/products/${id}?locale=${encodeURIComponent(locale)}` : null;
