import type { Payload } from 'payload';
import { importItem, notSaved } from './import-item.ts';
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

interface Importing {
  readonly mayPublish: boolean;
  readonly listener: ImportListener;
}

/**
 * Imports every item of these batches, one at a time and each in its own transaction. Returns what became of each, in order. A page with
 * an item that could not be saved is not remembered: the next import has to meet it again.
 */
export async function importSources(
  payload: Payload,
  batches: AsyncIterable<SourceBatch>,
  { mayPublish, listener }: Importing,
): Promise<readonly ReportedOutcome[]> {
  const reported: ReportedOutcome[] = [];
  const report = (source: string, outcome: ImportOutcome): void => {
    reported.push({ source, outcome });
    listener.done({ source, outcome });
  };
  for await (const { source, results, remember } of batches) {
    listener.found(source, results.length);
    let areAllSaved = true;
    for (const result of results) {
      const outcome = result.kind === 'refused' ? result : await importItem(payload, result, mayPublish);
      if (outcome.kind === 'refused' && outcome.reason.kind === 'notSaved') areAllSaved = false;
      report(source, outcome);
    }
    if (areAllSaved) await remember().catch((fault: unknown) => report(source, notSaved(source, fault)));
  }
  return reported;
}
