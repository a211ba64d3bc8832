import type { ReadResult } from '@verbonden/engine-ipdc';
import type { ImportOutcome } from '../import-outcome.ts';

/** One file or page, read. A source that cannot be read is a refusal in itself. */
export interface SourceBatch {
  /** The file as it was named, or the address of the page. */
  readonly source: string;
  readonly results: readonly (ReadResult | Extract<ImportOutcome, { kind: 'refused' }>)[];
  /** For a page of a feed: to be called once its items are saved, so that the next import goes on from here, never past a page that was not. */
  readonly remember: () => Promise<void>;
}

/** A source that could not be read at all. */
export function unreadable(
  source: string,
  reason: Extract<ImportOutcome, { kind: 'refused' }>['reason'],
  line: number | null = null,
): SourceBatch {
  return {
    source,
    results: [{ kind: 'refused', item: source, line, reason }],
    remember: () => Promise.resolve(),
  };
}

/** The same for one that went wrong in a way nobody foresaw: no access, a link to nowhere, nested too deep. */
export function unreadableBy(source: string, fault: unknown): SourceBatch {
  return unreadable(source, { kind: 'unreadable', detail: fault instanceof Error ? fault.message : String(fault) });
}
