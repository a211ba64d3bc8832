/** No month of the log is disposed of within a year after its end, whoever says so. */
export const leastMonths = 12;

/** What the clock of the database may be ahead of ours, in milliseconds. */
export const clocksDiffer = 300_000;

export interface Disposal {
  /** As `YYYY-MM`; null for a seal that disposes of nothing. */
  readonly disposedMonth: string | null;
  readonly sealedAt: Date;
}

/** Whether the term of so many months after its end was over when this seal excused a month: else a seal could excuse what was taken away. */
export function isDisposalInTime({ disposedMonth, sealedAt }: Disposal, keptMonths: number): boolean {
  if (disposedMonth === null) return true;
  const [year = 0, month = 0] = disposedMonth.split('-').map(Number);
  return (
    sealedAt.getTime() >= Date.UTC(year, month + Math.max(keptMonths, leastMonths), 1) &&
    sealedAt.getTime() <= Date.now() + clocksDiffer
  );
}
