import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload';
import { ownRequest } from '../publish/own-request.ts';
import type { Misshapen } from './misshapen.ts';

interface Choice {
  readonly path: string;
  readonly label: unknown;
  readonly collection: CollectionSlug;
  readonly id: string;
}

/** The fields of this document, which has the right shape, that name a document that does not exist. */
export async function unknownChoicesIn(
  fields: readonly FlattenedField[],
  data: unknown,
  req: PayloadRequest,
): Promise<readonly Misshapen[]> {
  const choices = choicesIn(fields, data);
  const unknown: Misshapen[] = [];
  for (const collection of new Set(choices.map((choice) => choice.collection))) {
    const named = choices.filter((choice) => choice.collection === collection);
    const known = await idsOf(collection, named, req);
    const wrong = named.filter(({ id }) => !known.has(id));
    unknown.push(...wrong.map(({ path, label }) => ({ path, label, reason: 'shape.choice' }) as const));
  }
  return unknown;
}

function choicesIn(fields: readonly FlattenedField[], data: unknown, parent = ''): readonly Choice[] {
  if (typeof data !== 'object' || data === null) return [];
  return fields.flatMap((field) => {
    const value = (data as Readonly<Record<string, unknown>>)[field.name];
    const path = parent === '' ? field.name : `${parent}.${field.name}`;
    if (field.type === 'relationship' && typeof field.relationTo === 'string') {
      const { label, relationTo: collection } = field;
      return [value].flat().flatMap((one) => (isId(one) ? [{ path, label, collection, id: one.toLowerCase() }] : []));
    }
    if (!('flattenedFields' in field)) return [];
    if (!Array.isArray(value)) return choicesIn(field.flattenedFields, value, path);
    return value.flatMap((row, index) => choicesIn(field.flattenedFields, row, `${path}.${String(index)}`));
  });
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';

async function idsOf(collection: CollectionSlug, choices: readonly Choice[], req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: choices.map(({ id }) => id) } },
    req: ownRequest(req),
    depth: 0,
    pagination: false,
    select: {},
    overrideAccess: true,
  });
  return new Set(docs.map(({ id }) => String(id).toLowerCase()));
}
