import type { Payload } from 'payload';
import type { Localized } from './product-document.ts';
import { isCmsLocale, nearestWith } from './titles-in.ts';

interface Visit {
  readonly headers: Headers;
  /** The address below `/admin`. */
  readonly segments: readonly string[];
  readonly search: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * Where to go instead when somebody opens a product without saying in which form, and the Dutch one they work in has no
 * title while another has. Null stays here: who works in English came to translate.
 */
export async function addressWhereWritten(
  payload: Payload,
  { headers, segments, search }: Visit,
): Promise<string | null> {
  const [section, collection, id, ...rest] = segments;
  const isProduct = section === 'collections' && collection === 'products' && /^[\da-f-]{36}$/i.test(id ?? '');
  if (!isProduct || !id || rest.length > 0 || 'locale' in search) return null;
  const { user } = await payload.auth({ headers });
  if (!user) return null;
  const preferred = await preferredLocale(payload, user);
  if (preferred === 'en') return null;
  const product = await payload.findByID({
    collection,
    id,
    user,
    overrideAccess: false,
    locale: 'all',
    draft: true,
    depth: 0,
    select: { title: true },
    disableErrors: true,
  });
  const title = product?.['title'] as Localized;
  const locale = title?.[preferred]?.trim() ? null : nearestWith(title, preferred);
  if (locale === null) return null;
  const entries = Object.entries(search).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]));
  return `/admin/collections/products/${id}?${new URLSearchParams([...entries, ['locale', locale]])}`;
}

async function preferredLocale(payload: Payload, user: { readonly id: string | number; readonly collection: string }) {
  const { docs } = await payload.find({
    collection: 'payload-preferences',
    where: {
      and: [
        { key: { equals: 'locale' } },
        { 'user.relationTo': { equals: user.collection } },
        { 'user.value': { equals: user.id } },
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
  });
  const value = docs[0]?.['value'];
  return isCmsLocale(value) ? value : 'nl';
}
