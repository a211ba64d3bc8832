import { appendFileSync } from 'node:fs';

export interface MutantCount {
  readonly killed: number;
  readonly total: number;
}

/** Between the run that adds up and its parts: no setting of the platform. */
export const countsFileVariable = 'VERBONDEN_MUTANTS_FILE';

/** Tells how many mutants were noticed: to whoever reads along, and to the run that adds them up. */
export function tellMutants(part: string, { killed, total }: MutantCount): void {
  console.log(`${part}: ${killed} / ${total} mutants killed`);
  const file = process.env[countsFileVariable];
  if (file) appendFileSync(file, `${JSON.stringify({ part, killed, total })}\n`);
}
