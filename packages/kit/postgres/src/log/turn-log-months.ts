import type { Execute } from '../execute.ts';

export interface TurnLogMonths {
  /** How many months the log is kept, at least 12. */
  readonly keptMonths: number;
  readonly today: Date;
}

/**
 * Makes room for what is logged in the three months to come, and disposes of the months of which the term is over. A month that is not sealed whole
 * is not disposed of: that is an error, and the month stays. So is a term that is shorter than was said before.
 * @param execute as worker_login, each call a transaction of its own
 */
export async function turnLogMonths(execute: Execute, { keptMonths, today }: TurnLogMonths): Promise<void> {
  await execute('select privacy.ensure_log_partitions(3)', []);
  await execute('select privacy.keep_log_for($1::text::integer)', [String(keptMonths)]);
  for (const month of monthsOver(keptMonths, today)) {
    const table = `privacy.processing_log_${month.slice(0, 7).replace('-', '_')}`;
    const [row] = await execute('select to_regclass($1) is not null as "isThere"', [table]);
    if (row?.['isThere'] === true) {
      await execute('select privacy.dispose_log($1::text::date, $2::text::integer)', [month, String(keptMonths)]);
    }
  }
}

/** The first days of the twelve months of which the term was over last, the oldest first. */
function monthsOver(kept: number, today: Date): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const back = kept + 12 - index;
    return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 10);
  });
}
