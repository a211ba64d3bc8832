import { deriveKey } from '../auth/derive-key.ts';

/** What previews are signed with. Another secret makes every preview given out before worthless. */
export const previewKey = (secret: string): Uint8Array => deriveKey(secret, 'preview');
