/** What one run found of the API: ratios to `limit-rls`, memory of the larger of its two processes, and answers that were none. */
export interface Figures {
  readonly ofLimit: number;
  readonly cachedOfLimit: number;
  readonly peakInMb: number;
  readonly errors: number;
}

const leastOfLimit = 0.9;
const leastCachedOfLimit = 8;
const mostInMb = 220;

/** A sentence for each goal that these figures miss. A figure that was not found is missed as well. */
export function missedGoals(
  workload: string,
  { ofLimit, cachedOfLimit, peakInMb, errors }: Figures,
): readonly string[] {
  const missed: string[] = [];
  const miss = (what: string) => missed.push(`${workload} misses a goal: ${what}.`);
  if (!(ofLimit >= leastOfLimit))
    miss(`uncached ${ofLimit.toFixed(2)} of limit-rls, at least ${leastOfLimit} is wanted`);
  if (!(cachedOfLimit >= leastCachedOfLimit)) {
    miss(`cached ${cachedOfLimit.toFixed(1)} x limit-rls, at least ${leastCachedOfLimit} x is wanted`);
  }
  if (!(peakInMb < mostInMb)) miss(`the API held ${peakInMb} MB at its peak, less than ${mostInMb} MB is wanted`);
  if (errors !== 0) miss(`${errors} answers were errors, none is wanted`);
  return missed;
}
