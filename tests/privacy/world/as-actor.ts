import type { ActorClaims } from '@verbonden/kit-identity';
import type { Sql, TransactionSql } from 'postgres';

export interface Acting {
  readonly claims: ActorClaims;
  readonly purpose: string | null;
  readonly capacity?: string | null;
  readonly capability?: 'actor_reader' | 'actor_writer';
}

class PutBack extends Error {}

/** What the work makes of the database as this actor, entered as the API enters; whatever it did is put back. */
export async function asActor<T>(api: Sql, acting: Acting, work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  const { claims, purpose, capacity = null, capability = 'actor_writer' } = acting;
  const told = { ...claims, ...(purpose === null ? {} : { purpose }), ...(capacity === null ? {} : { capacity }) };
  const made: { value?: T } = {};
  await api
    .begin(async (tx) => {
      await tx`select privacy.enter(${JSON.stringify(told)}, null), set_config('role', ${capability}, true)`;
      made.value = await work(tx);
      throw new PutBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof PutBack)) throw error;
    });
  return made.value as T;
}
