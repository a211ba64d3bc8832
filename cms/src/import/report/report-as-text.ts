import type { ImportRefusalReason } from '../import-outcome.ts';
import type { ReportedOutcome } from '../import-sources.ts';
import { importMessage } from '../messages/import-message.ts';
import { type ImportReport, isSeenButWithdrawn } from './import-report.ts';
import { printable } from './printable.ts';

const longest = 200;

/** The report as lines for the screen: the figures, then each refusal with its place and reason, and each product that waits. */
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
    ...(counts.notPublished > 0 ? [figure('notPublished', '  ')] : []),
    figure('incomplete', '  '),
    ...reported.flatMap((each) => linesOf(each, language)).map(printable),
    ...alarm(reported, language).map(printable),
    importMessage(language, 'cli.seconds', { seconds: report.seconds.toFixed(1) }),
  ];
}

function linesOf(each: ReportedOutcome, language: 'nl' | 'en'): string[] {
  return [...refusalAsText(each, language), ...waitingAsText(each, language), ...notPublishedAsText(each, language)];
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

function waitingAsText({ source, outcome }: ReportedOutcome, language: 'nl' | 'en'): string[] {
  if (outcome.kind !== 'waiting') return [];
  const count = outcome.differences.length;
  const place = importMessage(language, 'cli.place', { source, item: outcome.item });
  return [`- ${place}: ${importMessage(language, count === 1 ? 'cli.waitsForOne' : 'cli.waitsFor', { count })}`];
}

function notPublishedAsText({ source, outcome }: ReportedOutcome, language: 'nl' | 'en'): string[] {
  if (outcome.kind === 'refused' || outcome.notPublished === null) return [];
  const place = importMessage(language, 'cli.place', { source, item: outcome.item });
  const { kind, ...facts } = outcome.notPublished;
  const detail = 'detail' in facts ? cut(facts.detail) : '';
  const key = kind === 'takenOff' ? 'cli.keptOffAir' : 'cli.keptAsDraft';
  return [`- ${place}: ${importMessage(language, key, { detail })}`];
}

/** Last, where it is read: what citizens are shown although it is no more. */
function alarm(reported: readonly ReportedOutcome[], language: 'nl' | 'en'): string[] {
  const seen = reported.filter(({ outcome }) => isSeenButWithdrawn(outcome));
  if (seen.length === 0) return [];
  const lines = seen.map(
    ({ source, outcome: { item } }) => `- ${importMessage(language, 'cli.place', { source, item })}`,
  );
  return [importMessage(language, 'cli.withdrawn', { count: seen.length }), ...lines];
}

/** Why something was refused, as a part of a sentence. */
function reasonAsText(reason: ImportRefusalReason, language: 'nl' | 'en'): string {
  const { kind, ...facts } = reason;
  const short = Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? cut(fact) : fact]);
  return importMessage(language, `refused.${kind}`, Object.fromEntries(short));
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
