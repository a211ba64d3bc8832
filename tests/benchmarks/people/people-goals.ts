/** What one run found of a list of people. */
export interface PeopleFigures {
  /** Of the same API over the same tables without policies and log. */
  readonly ofOpen: number;
  /** How many times as much it costs when the caller holds a thousand times as many facts. */
  readonly growth: number;
  readonly errors: number;
}

const leastOfOpen = 0.6;
const mostGrowth = 1.5;

/** A sentence for each goal that these figures miss. A figure that was not found is missed as well. */
export function missedPeopleGoals({ ofOpen, growth, errors }: PeopleFigures): readonly string[] {
  const missed: string[] = [];
  if (!(ofOpen >= leastOfOpen)) {
    missed.push(
      `W10 misses a goal: ${ofOpen.toFixed(2)} of the API without policies and log, at least ${leastOfOpen} is wanted.`,
    );
  }
  if (!(growth < mostGrowth)) {
    missed.push(
      `W10 misses a goal: it costs ${growth.toFixed(2)} times as much with many facts, less than ${mostGrowth} is wanted.`,
    );
  }
  if (errors !== 0) missed.push(`W10 misses a goal: ${errors} answers were errors, none is wanted.`);
  return missed;
}
