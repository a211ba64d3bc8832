import { slugOf } from '@verbonden/engine-ipdc';
import type { FieldHook, PayloadRequest, TextField } from 'payload';
import { longestSlug } from '../fields/longest.ts';
import { label } from '../messages/message.ts';

/** The name of a product in addresses: made from its first title, unique, and kept when the title changes later. */
export function slugField(): TextField {
  return {
    name: 'slug',
    type: 'text',
    unique: true,
    maxLength: longestSlug,
    label: label('field.slug'),
    admin: { description: label('help.slug') },
    hooks: { beforeValidate: [makeSlug], beforeDuplicate: [() => null] },
  };
}

const makeSlug: FieldHook = async ({ value, data, originalDoc, req }) => {
  const wanted = slugFrom(value) ?? originalDoc?.slug;
  if (wanted && wanted === originalDoc?.slug) return wanted;
  const from = wanted ?? slugFrom(data?.['title']);
  return from ? firstFree(from, req, originalDoc?.id) : null;
};

async function firstFree(slug: string, req: PayloadRequest, ownId: unknown): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'products',
    where: { slug: { like: slug } },
    pagination: false,
    depth: 0,
    select: { slug: true },
    overrideAccess: true,
    req,
  });
  const taken = new Set(docs.filter(({ id }) => id !== ownId).map((doc) => doc.slug));
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}

function slugFrom(text: unknown): string | null {
  return typeof text === 'string' && text.trim() !== '' ? slugOf(text) : null;
}
