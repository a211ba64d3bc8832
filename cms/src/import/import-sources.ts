import type { Payload } from 'payload';
import { importItem } from './import-item.ts';
import type { ImportOutcome } from './import-outcome.ts';
import type { SourceBatch } from './source/source-batch.ts';

export interface ReportedOutcome {
  readonly source: string;
  readonly outcome: ImportOutcome;
}

export interface ImportListener {
  /** More work became known. */
  found(source: string, items: number): void;
  done(reported: ReportedOutcome): void;
}

/** Imports every item of these batches, one at a time and each in its own transaction. Returns what became of each, in order. */
export async function importSources(
  payload: Payload,
  batches: AsyncIterable<SourceBatch>,
  { mayPublish, listener }: { readonly mayPublish: boolean; readonly listener: ImportListener },
): Promise<readonly ReportedOutcome[]> {
  const reported: ReportedOutcome[] = [];
  for await (const { source, results, remember } of batches) {
    listener.found(source, results.length);
    for (const result of results) {
      const outcome = result.kind === 'refused' ? result : await importItem(payload, result, mayPublish);
      reported.push({ source, outcome });
      listener.done({ source, outcome });
    }
    await remember();
  }
  return reported;
}
