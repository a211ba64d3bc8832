import type { Difference, ReadRefusalReason } from '@verbonden/engine-ipdc';

interface NotSaved {
  readonly kind: 'notSaved';
  readonly detail: string;
}

/** Why a source cannot be reached or an item not be saved, beside what can be wrong with its text. */
export type ImportRefusalReason =
  | ReadRefusalReason
  | NotSaved
  | { readonly kind: 'noPlace'; readonly detail: string }
  | { readonly kind: 'notText' }
  | { readonly kind: 'webPage' }
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

interface Read {
  readonly item: string;
  readonly title: string;
  /** Whether readers see the product now, in this version or an earlier one. */
  readonly isPublished: boolean;
  /** Why it was not published although that was asked: a person took it off the air, or it may not be as it is. */
  readonly notPublished: { readonly kind: 'takenOff' } | { readonly kind: 'unfit'; readonly detail: string } | null;
  /** Paths of what it lacks to be a complete IPDC product. */
  readonly lacks: readonly string[];
}

/** What became of an item that could be read and kept. */
export type ReadOutcome =
  | ({ readonly kind: 'created' | 'changed' | 'unchanged' } & Read)
  | ({
      readonly kind: 'waiting';
      /** The source archived or deleted it: whoever still sees it sees what is no more. */
      readonly isWithdrawn: boolean;
      /** What the waiting version says otherwise than the catalogue. */
      readonly differences: readonly Pick<Difference, 'path' | 'language'>[];
    } & Read);

/** An item that could be read but not be kept. */
export interface ItemRefusal {
  readonly kind: 'refused';
  readonly item: string;
  readonly line: number | null;
  readonly reason: NotSaved;
}

/** What became of one item of a source. */
export type ImportOutcome = ReadOutcome | (Omit<ItemRefusal, 'reason'> & { readonly reason: ImportRefusalReason });
