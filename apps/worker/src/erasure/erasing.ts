import type { Erasure, ErasureJournal, KeyStore } from '@verbonden/kit-keys';
import { type OperationPool, type Tx } from '@verbonden/kit-postgres';
import { beginErasure, eraseParty } from '@verbonden/privacy/worker';
import { sql } from 'drizzle-orm';
import type { LoginTransactions } from '../login-transactions.ts';
import { serviceClaims } from '../service-claims.ts';
import type { FailedErasures } from './failed-erasures.ts';

/** What a domain keeps about a person and can forget. */
export type AboutPerson = Parameters<typeof eraseParty>[1][number];

export interface Erasing {
  readonly login: LoginTransactions;
  readonly operations: OperationPool;
  readonly keys: KeyStore;
  readonly journal: ErasureJournal;
  readonly registry: readonly AboutPerson[];
  readonly failed: FailedErasures;
}

/**
 * Carries out one entry of the journal here. First the key, since what it sealed is then unreadable in every copy, whatever happens next; then all
 * rows, in one transaction that also says that this entry was carried out. Repeats without harm.
 */
export async function carryOutErasure(
  { login, operations, keys, journal, registry }: Erasing,
  { number, hash, subject, request, accounts }: Erasure,
): Promise<void> {
  await keys.destroy(subject);
  await beginErasure(login.execute, subject, accounts);
  const claims = serviceClaims({ purpose: 'follow-up', operation: 'eraseParty', cause: request });
  await operations.run({ capability: 'actor_writer', claims }, async (tx: Tx) => {
    await eraseParty(tx, registry, subject);
    await tx.execute(sql`select jobs.note_erasure(${number}, ${hash})`);
  });
  await journal.noteCarriedOut(number);
}
