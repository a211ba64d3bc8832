import type { Difference, ReadRefusalReason } from '@verbonden/engine-ipdc';

/** Why a source cannot be reached or an item not be saved, beside what can be wrong with its text. */
export type ImportRefusalReason =
  | ReadRefusalReason
  | { readonly kind: 'notSaved'; readonly detail: string }
  | { readonly kind: 'noPlace'; readonly detail: string }
  | { readonly kind: 'notText' }
  | { readonly kind: 'noFile' }
  | { readonly kind: 'noReadableFile' }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'wrongAddress' }
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'timeOut'; readonly seconds: number }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'tooLarge'; readonly megabytes: number }
  | { readonly kind: 'circle'; readonly url: string }
  | { readonly kind: 'otherHost'; readonly url: string };

interface ReadOutcome {
  readonly item: string;
  readonly title: string;
  readonly isPublished: boolean;
  /** Paths of what it lacks to be a complete IPDC product. */
  readonly lacks: readonly string[];
}

/** What became of one item of a source. */
export type ImportOutcome =
  | ({ readonly kind: 'created' | 'changed' | 'unchanged' } & ReadOutcome)
  | ({
      readonly kind: 'waiting';
      /** What the waiting version says otherwise than the catalogue. */
      readonly differences: readonly Pick<Difference, 'path' | 'language'>[];
    } & ReadOutcome)
  | {
      readonly kind: 'refused';
      readonly item: string;
      readonly line: number | null;
      readonly reason: ImportRefusalReason;
    };
