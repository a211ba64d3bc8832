import type { Payload } from 'payload';

interface Visit {
  readonly headers: Headers;
  /** The address below `/admin`. */
  readonly segments: readonly string[];
}

/** What the document on a page of the admin is called, for the title of its tab; null where there is none, or none that this visitor may see. */
export async function documentName(payload: Payload, { headers, segments }: Visit): Promise<string | null> {
  const [section, slug, id] = segments;
  const collection = payload.config.collections.find((known) => section === 'collections' && known.slug === slug);
  const field = collection?.admin.useAsTitle;
  if (!collection || !field || !/^[\da-f-]{36}$/i.test(id ?? '')) return null;
  const { user } = await payload.auth({ headers });
  if (!user) return null;
  const found = await payload.findByID({
    collection: collection.slug,
    id: id ?? '',
    user,
    overrideAccess: false,
    draft: true,
    depth: 0,
    select: { [field]: true },
    disableErrors: true,
  });
  const name = (found as Readonly<Record<string, unknown>> | null)?.[field];
  return typeof name === 'string' && name.trim() !== '' ? name : null;
}
