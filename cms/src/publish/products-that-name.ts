import type { PayloadRequest } from 'payload';
import { ownRequest } from './own-request.ts';

/** The ids of all products that say this in the field, in what is live or in their newest draft. */
export async function productsThatName(
  req: PayloadRequest,
  field: string | readonly string[],
  value: unknown,
): Promise<ReadonlySet<string>> {
  const fields = [field].flat();
  const among = (prefix: string) => ({ or: fields.map((name) => ({ [`${prefix}${name}`]: { equals: value } })) });
  const shared = { req: ownRequest(req), depth: 0, pagination: false, overrideAccess: true } as const;
  const live = await req.payload.find({
    ...shared,
    collection: 'products',
    where: among(''),
    draft: false,
    select: { slug: true },
  });
  const newest = await req.payload.findVersions({
    ...shared,
    collection: 'products',
    where: { and: [{ latest: { equals: true } }, among('version.')] },
    select: { parent: true },
  });
  return new Set([...live.docs.map(({ id }) => String(id)), ...newest.docs.map(({ parent }) => String(parent))]);
}
