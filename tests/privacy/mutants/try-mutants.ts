import type { TransactionSql } from 'postgres';
import type { Mutant, Probe } from './mutant.ts';

const atOnce = 8;

class PutBack extends Error {}

/** What the work finds in a subtransaction that is put back. */
export async function triedOut<T>(tx: TransactionSql, work: (inner: TransactionSql) => Promise<T>): Promise<T> {
  const found: { value?: T } = {};
  await tx
    .savepoint(async (inner) => {
      found.value = await work(inner);
      throw new PutBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof PutBack)) throw error;
    });
  return found.value as T;
}

/** The names of the mutants that no probe notices. */
export async function survivorsOf(tx: TransactionSql, mutants: readonly Mutant[]): Promise<string[]> {
  const answers = new Map<string, string>();
  const sound = async ({ key, ask }: Probe): Promise<string> => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = await triedOut(tx, ask);
    answers.set(key, answer);
    return answer;
  };
  const isKilled = async ({ statement, probes }: Mutant): Promise<boolean> => {
    // Few at a time, since most are noticed by the first.
    for (let from = 0; from < probes.length; from += atOnce) {
      const some = probes.slice(from, from + atOnce);
      for (const probe of some) await sound(probe);
      const isNoticed = await triedOut(tx, async (inner) => {
        await inner.unsafe(statement);
        for (const { key, ask } of some) if ((await triedOut(inner, ask)) !== answers.get(key)) return true;
        return false;
      });
      if (isNoticed) return true;
    }
    return false;
  };
  const survivors: string[] = [];
  for (const mutant of mutants) if (!(await isKilled(mutant))) survivors.push(mutant.name);
  return survivors;
}
