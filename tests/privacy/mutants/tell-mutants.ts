import { appendFileSync } from 'node:fs';

export interface MutantCount {
  readonly killed: number;
  readonly total: number;
}

/** Tells how many mutants were noticed: to whoever reads along, and to the run that adds them up. */
export function tellMutants(part: string, { killed, total }: MutantCount): void {
  console.log(`${part}: ${killed} / ${total} mutants killed`);
  const file = process.env.VERBONDEN_MUTANTS_FILE;
  if (file) appendFileSync(file, `${JSON.stringify({ part, killed, total })}\n`);
}
