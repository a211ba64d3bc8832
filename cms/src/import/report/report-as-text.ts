import type { ImportRefusalReason } from '../import-outcome.ts';
import type { ReportedOutcome } from '../import-sources.ts';
import { importMessage } from '../messages/import-message.ts';
import type { ImportReport } from './import-report.ts';

/** The report as lines for the screen: the figures, then each refusal with its place and reason. */
export function reportAsText(
  report: ImportReport,
  reported: readonly ReportedOutcome[],
  language: 'nl' | 'en',
): readonly string[] {
  const { counts } = report;
  const figure = (kind: keyof typeof counts, indent = ''): string =>
    `${String(counts[kind]).padStart(6)}  ${indent}${importMessage(language, `cli.${kind}`)}`;
  return [
    figure('created'),
    figure('changed'),
    figure('unchanged'),
    figure('waiting'),
    figure('refused'),
    figure('published', '  '),
    figure('incomplete', '  '),
    ...reported.flatMap((each) => refusalAsText(each, language)),
    importMessage(language, 'cli.seconds', { seconds: report.seconds.toFixed(1) }),
  ];
}

function refusalAsText({ source, outcome }: ReportedOutcome, language: 'nl' | 'en'): string[] {
  if (outcome.kind !== 'refused') return [];
  const { item, line, reason } = outcome;
  const isWholeSource = item === source;
  const place =
    line === null
      ? importMessage(language, 'cli.place', { source, item })
      : importMessage(language, 'cli.placeWithLine', { source, line });
  return [`- ${isWholeSource && line === null ? source : place}: ${reasonAsText(reason, language)}`];
}

/** Why something was refused, as a part of a sentence. */
function reasonAsText(reason: ImportRefusalReason, language: 'nl' | 'en'): string {
  const { kind, ...facts } = reason;
  return importMessage(language, `refused.${kind}`, facts);
}
