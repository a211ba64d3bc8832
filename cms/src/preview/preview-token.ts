import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { cmsLocales } from '../products/product-document.ts';

/** The collections whose drafts can be looked at: those that readers see when published. */
export const previewed = ['products', 'contact-points', 'organisations'] as const;

const opened = z.object({ collection: z.enum(previewed), id: z.uuid(), locale: z.enum(cmsLocales) });

/** What a preview opens: the newest draft of one document, in one language. */
export type Opened = z.infer<typeof opened>;

export type PreviewReading =
  | (Opened & { readonly kind: 'open'; readonly until: Date })
  | { readonly kind: 'expired' | 'unknown' };

/** How long a preview can be looked at, in minutes. Nothing else ends it. */
const previewMinutes = 30;

/** A token that opens this and nothing else, for a limited time. `now` is the moment it is given out. */
export function previewToken(what: Opened, key: Uint8Array, now: Date): Promise<string> {
  return new SignJWT(what)
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(Math.floor(now.getTime() / 1_000) + previewMinutes * 60)
    .sign(key);
}

/** What a token opens at this moment. */
export async function readPreviewToken(token: string, key: Uint8Array, now: Date): Promise<PreviewReading> {
  try {
    const options = { algorithms: ['HS256'], requiredClaims: ['exp'], currentDate: now };
    const { payload } = await jwtVerify(token, key, options);
    return { kind: 'open', ...opened.parse(payload), until: new Date((payload.exp ?? 0) * 1_000) };
  } catch (error) {
    return { kind: error instanceof errors.JWTExpired ? 'expired' : 'unknown' };
  }
}
