import type { Execute, OperationPool } from '@verbonden/kit-postgres';
import { type Mail, MailRefused, MailUnavailable } from '@verbonden/mail';
import type { LateAcknowledgement } from '@verbonden/privacy/worker';
import { logCodeSent, type MailAddress, mailForOrganisation } from '@verbonden/profiles/worker';
import { serviceClaims } from '../service-claims.ts';
import { writeLetter } from './write-letter.ts';

export interface RemindingOrganisations {
  readonly operations: OperationPool;
  readonly mail: Mail;
}

/**
 * Mails each organisation how many acknowledgements it is late with, and nothing about whom: at its own verified address, else at that of who administers
 * it. The aliases of those that it did not reach.
 */
export async function remindOrganisations(
  reminding: RemindingOrganisations,
  execute: Execute,
  late: readonly LateAcknowledgement[],
): Promise<readonly string[]> {
  const unreached: string[] = [];
  for (const organisation of new Set(late.map((one) => one.organisation))) {
    const owed = late.filter((one) => one.organisation === organisation).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const cause = owed[0]?.id ?? '';
    const address = await toldAddress(reminding, execute, { organisation, cause });
    const isMailed = address !== null && (await isTaken(reminding.mail, address, { cause, count: owed.length }));
    if (!isMailed) unreached.push(organisation);
  }
  return unreached;
}

/** Where it is written to; whoever carries the message sees it, so that the log has it first. */
async function toldAddress(
  { operations }: RemindingOrganisations,
  execute: Execute,
  { organisation, cause }: { readonly organisation: string; readonly cause: string },
): Promise<MailAddress | null> {
  const address = await mailForOrganisation(execute, organisation);
  const claims = serviceClaims({ purpose: 'follow-up', operation: 'chaseAcknowledgements', cause });
  if (address) await operations.run({ capability: 'actor_writer', claims }, (tx) => logCodeSent(tx, address.party));
  return address;
}

async function isTaken(
  mail: Mail,
  { address, language }: MailAddress,
  { cause, count }: { readonly cause: string; readonly count: number },
): Promise<boolean> {
  // The same letter when it is sent again because what was found could not be marked as told.
  const id = `${new Date().toISOString().slice(0, 10)}.${cause}`;
  const letter = writeLetter({ name: 'destruction', id, to: address, language, values: { count: String(count) } });
  try {
    await mail.send(letter);
    return true;
  } catch (error) {
    // One address that takes nothing today keeps nobody else's letter back. A server that is away is noticed by the letter to the officers.
    if (error instanceof MailRefused || error instanceof MailUnavailable) return false;
    throw error;
  }
}
