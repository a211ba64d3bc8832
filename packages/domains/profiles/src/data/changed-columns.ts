import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { consents } from './tables/consents.ts';
import { contactPreferences, contacts } from './tables/contacts.ts';
import { statedIdentities } from './tables/identities.ts';
import { parties } from './tables/parties.ts';

/** What an actor who may change a row may change of it. The rest (what it is, whose, since when) is written by functions, or once. */
const changedColumns: readonly (readonly [table: PgTable, columns: readonly PgColumn[]])[] = [
  [parties, [parties.language]],
  [
    statedIdentities,
    [
      statedIdentities.givenName,
      statedIdentities.familyName,
      statedIdentities.bornOn,
      // When it was said is changed with it, by the command; a moment names nobody.
      statedIdentities.statedAt,
    ],
  ],
  [
    contacts,
    [
      contacts.street,
      contacts.houseNumber,
      contacts.boxNumber,
      contacts.postalCode,
      contacts.municipality,
      contacts.country,
    ],
  ],
  [contactPreferences, [contactPreferences.channel, contactPreferences.language, contactPreferences.addressId]],
  [consents, [consents.withdrawnAt]],
];

/** The SQL that narrows the right to change a row to these columns, after the policies granted the whole of it. */
export function toColumnGrants(): string {
  const lines = changedColumns.map(([table, columns]) => {
    const name = `profiles.${getTableConfig(table).name}`;
    const list = columns.map((column) => column.name).join(', ');
    return `revoke update on ${name} from actor_writer;\ngrant update (${list}) on ${name} to actor_writer;`;
  });
  return `${lines.join('\n')}\n`;
}
