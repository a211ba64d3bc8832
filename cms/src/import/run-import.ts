import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Payload } from 'payload';
import type { ImportEnv } from './import-env.ts';
import type { ImportOptions } from './import-options.ts';
import { importSources } from './import-sources.ts';
import { importMessage } from './messages/import-message.ts';
import { importReport } from './report/import-report.ts';
import { progress } from './report/progress.ts';
import { refusalToWrite } from './report/refusal-to-write.ts';
import { reportAsText } from './report/report-as-text.ts';
import { feedMemory } from './source/feed-memory.ts';
import { politeRules } from './source/fetch-page.ts';
import { readFeed } from './source/read-feed.ts';
import { readFiles } from './source/read-files.ts';
import type { SourceBatch } from './source/source-batch.ts';

const pauseBetweenPagesInMilliseconds = 1500;

/**
 * Imports what was asked, shows how far it is and what became of it. The exit code: 2 when the report has nowhere to go (nothing is
 * read then), 1 when anything was refused, else 0.
 */
export async function runImport(payload: Payload, options: ImportOptions, env: ImportEnv): Promise<number> {
  const reportPath = options.reportPath === null ? null : resolve(env.folder, options.reportPath);
  const detail = reportPath === null ? null : await refusalToWrite(reportPath);
  if (reportPath !== null && detail !== null) {
    const said = importMessage(options.language, 'cli.noReport', { path: reportPath, detail });
    process.stderr.write(`${said}\n`);
    return 2;
  }
  const begin = performance.now();
  const listener = progress(options.language, process.stderr);
  const { apiKey } = env;
  const { isFromStart } = options;
  const rules = { ...politeRules, apiKey, isFromStart, pauseBetweenPagesInMilliseconds, onTry: listener.asks };
  const batches = batchesOf(options, env.folder, (url) => readFeed(url, rules, feedMemory(payload)));
  const reported = await importSources(payload, batches, { mayPublish: options.isToPublish, listener });
  listener.end();
  const report = importReport(reported, (performance.now() - begin) / 1000);
  process.stdout.write(`${reportAsText(report, reported, options.language).join('\n')}\n`);
  if (reportPath !== null) await writeFile(reportPath, `${JSON.stringify(report, null, 2)}\n`);
  return report.counts.refused > 0 ? 1 : 0;
}

async function* batchesOf(
  { sources }: ImportOptions,
  folder: string,
  feed: (url: string) => AsyncGenerator<SourceBatch>,
): AsyncGenerator<SourceBatch> {
  for (const source of sources) {
    yield* /^[a-z][a-z\d+.-]*:\/\//i.test(source) ? feed(source) : readFiles(resolve(folder, source));
  }
}
