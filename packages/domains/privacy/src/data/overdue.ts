import type { Execute } from '@verbonden/kit-postgres';

/** Emergencies that nobody reviewed in time, each told once: their ids. As worker_login. */
export async function escalateEmergencies(execute: Execute): Promise<readonly string[]> {
  const rows = await execute('select id from oversight.escalate_emergencies() id', []);
  return rows.map((row) => String(row['id']));
}

/** What an organisation, by its alias, is late to say: that it destroyed what it received. */
export interface LateAcknowledgement {
  readonly id: string;
  readonly organisation: string;
}

/** What organisations are late to acknowledge, each told once a week. As worker_login. */
export async function chaseAcknowledgements(execute: Execute): Promise<readonly LateAcknowledgement[]> {
  const rows = await execute('select id, organisation from oversight.chase_acknowledgements()', []);
  return rows.map((row) => ({ id: String(row['id']), organisation: String(row['organisation']) }));
}

/** Organisations that have not accepted the charter in force a week after it began to bind, told once a week: their aliases. As worker_login. */
export async function chaseCharter(execute: Execute): Promise<readonly string[]> {
  const rows = await execute('select organisation from oversight.chase_charter() organisation', []);
  return rows.map((row) => String(row['organisation']));
}

/** Asks whoever received data for a purpose, a mandate or a consent that is over to destroy them: how many of those were over. As worker_login. */
export async function askEnded(execute: Execute): Promise<number> {
  const [row] = await execute('select oversight.ask_ended() as over', []);
  return Number(row?.['over']);
}
