import type { ImportOutcome } from '../import-outcome.ts';
import type { ReportedOutcome } from '../import-sources.ts';

const kinds = ['created', 'changed', 'unchanged', 'waiting', 'refused'] as const;

export interface ImportReport {
  readonly counts: Readonly<
    Record<(typeof kinds)[number] | 'published' | 'notPublished' | 'incomplete' | 'withdrawn', number>
  >;
  readonly seconds: number;
  readonly items: readonly object[];
}

/** Whether readers see a product that its source withdrew: an editor changed it, so it waits. */
export function isSeenButWithdrawn(outcome: ImportOutcome): boolean {
  return outcome.kind === 'waiting' && outcome.isWithdrawn && outcome.isPublished;
}

/** The whole import in figures and item by item, as it is kept in a file. */
export function importReport(reported: readonly ReportedOutcome[], seconds: number): ImportReport {
  const outcomes = reported.map(({ outcome }) => outcome);
  const readable = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [] : [outcome]));
  const perKind = Object.fromEntries(
    kinds.map((kind) => [kind, outcomes.filter((outcome) => outcome.kind === kind).length]),
  ) as Record<(typeof kinds)[number], number>;
  return {
    counts: {
      ...perKind,
      published: readable.filter(({ isPublished }) => isPublished).length,
      notPublished: readable.filter(({ notPublished }) => notPublished !== null).length,
      withdrawn: readable.filter(isSeenButWithdrawn).length,
      incomplete: readable.filter(({ lacks }) => lacks.length > 0).length,
    },
    seconds,
    items: reported.map(({ source, outcome: { kind, ...facts } }) => ({ outcome: kind, source, ...facts })),
  };
}
