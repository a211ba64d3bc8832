import { booleanOf } from './boolean-of.ts';
import { plainTextOf } from './compact-node.ts';
import { instantOf } from './instant-of.ts';
import type { Product } from './model.ts';
import type { ReadRefusalReason, ReadResult } from './read-result.ts';
import type { SourceNode } from './source-node.ts';
import { isTrue, toProduct } from './to-product.ts';
import { partFields, unreadOf } from './unread-of.ts';
import { classes, vocabulary as v } from './vocabulary.ts';

const kinds: Readonly<Record<string, Product['kind']>> = {
  [classes.Concept]: 'concept',
  [classes.ConceptSnapshot]: 'concept',
  [classes.Instantie]: 'instance',
  [classes.InstantieSnapshot]: 'instance',
};

const snapshots: readonly string[] = [classes.ConceptSnapshot, classes.InstantieSnapshot];

const instants = [v.createdAt, v.modifiedAt, v.startsAt, v.endsAt, v.generatedAt] as const;

const booleans = [v.isArchived, v.isExcluded] as const;

/** Whether the node is a product, in whichever of the four forms, or the mark that one was deleted. */
export function isProductNode(node: SourceNode): boolean {
  return kindOf(node) !== null || isTombstone(node);
}

/** What the node says about a product. `place` names it where it has no IRI. */
export function readNode(node: SourceNode, place: string): ReadResult {
  const refused = (reason: ReadRefusalReason): ReadResult => ({
    kind: 'refused',
    item: node.iri ?? place,
    line: null,
    reason,
  });
  const versionAt = instantOf(node.values(v.generatedAt)[0] ?? node.values(v.modifiedAt)[0] ?? '');
  if (isTombstone(node) && node.iri !== null) return { kind: 'tombstone', item: node.iri, iri: node.iri, versionAt };
  const kind = kindOf(node);
  if (kind === null) return refused({ kind: 'kindMissing' });
  const iri = productIri(node, kind);
  if (iri === null) return refused({ kind: 'iriMissing' });
  const unreadable = unreadableInstant(node) ?? unreadableBoolean(node);
  if (unreadable !== null) return refused(unreadable);
  return {
    kind: 'product',
    item: node.iri ?? place,
    product: toProduct(node, iri, kind),
    sourceStatus: lastPart(node.values(v.status)[0]),
    versionAt,
    isSnapshot: node.classes.some((name) => snapshots.includes(name)),
    isExcluded: isTrue(node, v.isExcluded),
    unknown: unknownBelow(node),
  };
}

function kindOf(node: SourceNode): Product['kind'] | null {
  for (const name of node.classes) {
    const kind = kinds[name];
    if (kind !== undefined) return kind;
  }
  return null;
}

function isTombstone(node: SourceNode): boolean {
  return node.classes.some((name) => /(?:^|#|:)Tombstone$/.test(name));
}

/** An address on the web or a name; whatever else a scheme could do (`javascript:`), it names no product. */
const usableIri = /^(?:urn:[^/]|https?:\/\/[^/]+\/[^/])/i;

/** The versioned thing. An API body with a shortened host (`https://host/`) is known by the `id` beside it. */
function productIri(node: SourceNode, kind: Product['kind']): string | null {
  const stated = node.values(v.versionOf)[0] ?? node.iri ?? '';
  if (usableIri.test(stated)) return stated;
  const id = node.unknown['id'] ?? stated;
  if (typeof id !== 'string' || !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return null;
  return `https://ipdc.vlaanderen.be/id/${kind === 'concept' ? 'concept' : 'instantie'}/${id.toLowerCase()}`;
}

function unreadableInstant(node: SourceNode): ReadRefusalReason | null {
  for (const field of instants) {
    const value = shown(node.stated(field)[0] ?? '');
    if (value.trim() !== '' && instantOf(value) === null) {
      return { kind: 'unreadableInstant', field: field.keys[0], value };
    }
  }
  return null;
}

/** A yes or no that is neither, or both: it decides whether the product may be seen, so it is never guessed. */
function unreadableBoolean(node: SourceNode): ReadRefusalReason | null {
  for (const field of booleans) {
    const said = node.stated(field).map(shown);
    const meant = new Set(said.map(booleanOf));
    if (meant.has(null) || meant.size > 1) {
      return { kind: 'unreadableBoolean', field: field.keys[0], value: said.join(', ') };
    }
  }
  return null;
}

function shown(value: unknown): string {
  return plainTextOf(value) ?? JSON.stringify(value);
}

function lastPart(iri: string | undefined): string | null {
  return iri?.split(/[/#]/).at(-1)?.trim() || null;
}

function unknownBelow(node: SourceNode): Record<string, unknown> {
  const inParts = partFields.flatMap((field) =>
    node
      .parts(field)
      .flatMap((part, index) =>
        Object.entries(unknownBelow(part)).map(([key, value]) => [`${field.keys[0]}.${index}.${key}`, value] as const),
      ),
  );
  return { ...node.unknown, ...unreadOf(node), ...Object.fromEntries(inParts) };
}
