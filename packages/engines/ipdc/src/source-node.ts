import type { Field } from './vocabulary.ts';

/** A text as it came, its tag not yet repaired; null where it came without one. */
export interface TaggedText {
  readonly tag: string | null;
  readonly value: string;
}

/**
 * One thing of a source (a product, a requirement, an address), read the same way whatever form it came in: compact JSON with Dutch
 * keys, or a graph of triples.
 */
export interface SourceNode {
  /** Null for a part without an identity of its own. */
  readonly iri: string | null;
  /** Full class IRIs. */
  readonly classes: readonly string[];
  /** The thing as it came, by the names of the source. */
  readonly source: Readonly<Record<string, unknown>>;
  /** What came in fields the model has no place for, by their name in the source. */
  readonly unknown: Readonly<Record<string, unknown>>;
  /** Everything the source says in this field, as it came, also what is no text; in its order. */
  stated(field: Field): readonly unknown[];
  texts(field: Field): readonly TaggedText[];
  /** What stands where texts belong and is none, as it came. */
  noTexts(field: Field): readonly unknown[];
  /** Plain values and references alike, in the order of the source. */
  values(field: Field): readonly string[];
  /** In the official order (sh:order); those without one keep the order of the source, at the end. */
  parts(field: Field): readonly SourceNode[];
  /** What stands where parts belong and is none, as it came. */
  noParts(field: Field): readonly unknown[];
}

/** The nodes by their own order; a stable sort. */
export function inOfficialOrder(nodes: readonly SourceNode[], order: Field): readonly SourceNode[] {
  const rank = (node: SourceNode): number => {
    const value = Number(node.values(order)[0] ?? Number.NaN);
    return Number.isFinite(value) ? value : Number.POSITIVE_INFINITY;
  };
  return nodes
    .map((node) => ({ node, rank: rank(node) }))
    .toSorted((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ node }) => node);
}
