import type { Instant, Product } from './model.ts';

/** Why an item of a source cannot be read; shown to people, so it carries facts and no sentences. */
export type ReadRefusalReason =
  | { readonly kind: 'notJson'; readonly detail: string }
  | { readonly kind: 'notTurtle'; readonly detail: string }
  | { readonly kind: 'noProduct' }
  | { readonly kind: 'kindMissing' }
  | { readonly kind: 'iriMissing' }
  | { readonly kind: 'errorBody'; readonly status: number; readonly detail: string }
  | { readonly kind: 'unreadableInstant'; readonly field: string; readonly value: string }
  | { readonly kind: 'unreadableBoolean'; readonly field: string; readonly value: string };

/** Everything one item of a source says. */
export interface ReadProduct {
  readonly kind: 'product';
  /** Which item of the source this was: its IRI. */
  readonly item: string;
  readonly product: Product;
  /** The status at the source, e.g. `ontwerp` or `verzonden`; null when it does not say. */
  readonly sourceStatus: string | null;
  /** When this version came to be: generatedAtTime, else dateModified. The newest wins. */
  readonly versionAt: Instant | null;
  readonly isSnapshot: boolean;
  /** Withheld from publication by the source (`uitgesloten`). */
  readonly isExcluded: boolean;
  /**
   * What came and is not in the product, as it came: fields the model has no place for, and what could not be read or had no room in
   * those it has. A field of a part has a path, e.g. `voorwaarden.0.verrijking`.
   */
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** The source says that this product is no more. */
export interface ReadTombstone {
  readonly kind: 'tombstone';
  readonly item: string;
  readonly iri: string;
  readonly versionAt: Instant | null;
}

export interface ReadRefusal {
  readonly kind: 'refused';
  /** The IRI where there is one, else the place in the list (from 1). */
  readonly item: string;
  /** The line of the file, from 1; null when the fault has none. */
  readonly line: number | null;
  readonly reason: ReadRefusalReason;
}

export type ReadResult = ReadProduct | ReadTombstone | ReadRefusal;
