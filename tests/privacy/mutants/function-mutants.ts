import type { TransactionSql } from 'postgres';
import type { Mutant } from './mutant.ts';
import { wallMutations } from './wall-mutations.ts';
import { standingProbes, writingProbes } from './wall-probes.ts';

/** Functions that write, or look at what was written; the others say who acts and what they may. */
const writers =
  /\.(relate|unrelate|complete_log|load_rules|declare_tables|ensure_log_partitions|is_log_ready|revoke_tokens|log_contents|add_seal|seal_log|dispose_log|log_heads|is_use|restrict|lift_restriction|refuse_restricted|forget_facts|load_charter)\(/;

/** Each piece of the functions of the wall away or made wider, and the log without its trigger. */
export async function functionMutants(tx: TransactionSql): Promise<readonly Mutant[]> {
  const mutants: Mutant[] = [
    {
      name: 'the trigger of the log: removed',
      statement: 'drop trigger complete_log on privacy.processing_log',
      probes: writingProbes,
    },
    {
      name: 'the trigger of restrictions: removed',
      statement: 'drop trigger refuse_restricted on privacy.relations',
      probes: writingProbes,
    },
  ];
  const misplaced: string[] = [];
  for (const [signature, mutations] of Object.entries(wallMutations)) {
    const [found] = await tx<{ definition: string }[]>`
      select pg_get_functiondef(${signature}::regprocedure) as definition`;
    for (const [piece, instead] of mutations) {
      const parts = (found?.definition ?? '').split(piece);
      if (parts.length !== 2) {
        misplaced.push(`${signature} has ${parts.length - 1} times: ${piece}`);
        continue;
      }
      mutants.push({
        name: `${signature}: ${piece} -> ${instead}`,
        statement: parts.join(instead),
        probes: writers.test(signature) ? writingProbes : standingProbes,
      });
    }
  }
  if (misplaced.length > 0) throw new Error(misplaced.join('\n'));
  return mutants;
}
