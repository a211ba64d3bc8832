import { createHash } from 'node:crypto';
import type { Mail } from '@verbonden/mail';
import { chaseAcknowledgements, chaseCharter, escalateEmergencies } from '@verbonden/privacy/worker';
import type { LoginTransactions } from '../login-transactions.ts';
import { type RemindingOrganisations, remindOrganisations } from './remind-organisations.ts';
import { writeLetter } from './write-letter.ts';

export interface Reminding {
  readonly login: LoginTransactions;
  readonly mail: Mail;
  readonly officersMail: string;
}

/** Mails privacy officers of emergencies that nobody reviewed within a day, each once. @throws when the mail server is away, and then they count as not told */
export async function remindOfEmergencies(reminding: Reminding): Promise<void> {
  await reminding.login.run(async (execute) => remind(reminding, 'emergencies', await escalateEmergencies(execute)));
}

/**
 * Mails each organisation that is late to acknowledge destruction how much of it, and privacy officers which these are and whom no mail reached; once a
 * week. @throws as above
 */
export async function remindOfAcknowledgements(reminding: Reminding & RemindingOrganisations): Promise<void> {
  await reminding.login.run(async (execute) => {
    const late = await chaseAcknowledgements(execute);
    const unreached = await remindOrganisations(reminding, execute, late);
    await remind(
      reminding,
      unreached.length > 0 ? 'unreached' : 'acknowledgements',
      late.map(({ organisation }) => organisation),
      { unreached: unreached.toSorted().join(', ') },
    );
  });
}

/** Mails privacy officers which organisations have yet to accept the charter in force, once a week. @throws as above */
export async function remindOfCharter(reminding: Reminding): Promise<void> {
  await reminding.login.run(async (execute) => remind(reminding, 'charter', await chaseCharter(execute)));
}

async function remind(
  { mail, officersMail }: Reminding,
  name: 'emergencies' | 'acknowledgements' | 'unreached' | 'charter',
  found: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (found.length === 0) return;
  const names = [...new Set(found)].toSorted().join(', ');
  // The same letter when it is sent again because what was found could not be marked as told.
  const id = createHash('sha256')
    .update(`${new Date().toISOString().slice(0, 10)} ${names}`)
    .digest('hex')
    .slice(0, 32);
  const values = { ...more, count: String(found.length), names };
  await mail.send(writeLetter({ name, id, to: officersMail, language: 'nl', values }));
}
