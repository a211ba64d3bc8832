import { type KeyStore, openText } from '@verbonden/kit-keys';
import type { Tx } from '@verbonden/kit-postgres';
import { eq, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { nationalNumberColumn } from './anchor-waiting-identity.ts';
import { capacities } from './tables/capacities.ts';
import { consents } from './tables/consents.ts';
import { contactPreferences, contacts, digitalAddresses, verifiedAddresses } from './tables/contacts.ts';
import { accounts, anchoredIdentities, organisationIdentities, statedIdentities } from './tables/identities.ts';
import { mandates } from './tables/mandates.ts';
import { merges } from './tables/merges.ts';
import { nationalNumbers } from './tables/national-numbers.ts';
import { parties } from './tables/parties.ts';

/** What a table holds of a party: each row without its party's id, which the export says once. */
type Part = readonly [table: PgTable, party: PgColumn];

const parts: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  'party-core': { party: [parties, parties.id], merges: [merges, merges.keptId] },
  identity: {
    proven: [anchoredIdentities, anchoredIdentities.partyId],
    stated: [statedIdentities, statedIdentities.partyId],
    organisation: [organisationIdentities, organisationIdentities.partyId],
    accounts: [accounts, accounts.partyId],
  },
  contact: {
    postalAddress: [contacts, contacts.partyId],
    digitalAddresses: [digitalAddresses, digitalAddresses.partyId],
    verified: [verifiedAddresses, verifiedAddresses.partyId],
    preferences: [contactPreferences, contactPreferences.partyId],
  },
  mandate: { mandates: [mandates, mandates.partyId] },
  capacity: { capacities: [capacities, capacities.partyId] },
  consent: { consents: [consents, consents.partyId] },
};

/** What the profiles hold about one person, by field group, as the actor of the transaction sees it; and how it is taken away. */
export const profilesAboutPerson = {
  name: 'profiles',

  async export(tx: Tx, partyId: string, keys: Pick<KeyStore, 'find'>): Promise<Readonly<Record<string, unknown>>> {
    const groups: Record<string, unknown> = {};
    for (const [group, tables] of Object.entries(parts)) {
      const rows: Record<string, unknown> = {};
      for (const [name, [table, party]] of Object.entries(tables)) {
        const found = await tx.select().from(table).where(eq(party, partyId));
        if (found.length > 0) rows[name] = found;
      }
      if (Object.keys(rows).length > 0) groups[group] = rows;
    }
    for (const [group, rows] of Object.entries(await leftWithMerged(tx, partyId, keys))) {
      groups[group] = { ...(groups[group] as object | undefined), leftWithMerged: rows };
    }
    const beside = await tx.execute<{ field_group: string; part: string; rows: unknown } & Record<string, unknown>>(
      sql`select field_group, part, jsonb_agg(row_is) as rows from profiles.kept_beside(${partyId}::uuid) group by 1, 2`,
    );
    for (const { field_group: group, part, rows } of beside) {
      groups[group] = { ...(groups[group] as object | undefined), [part]: rows };
    }
    const memberships = await tx.execute(
      sql`select name, role, organisation_id as "organisationId", invited_at as "invitedAt", joined_at as "joinedAt", ended_at as "endedAt"
        from profiles.memberships_of(${partyId}::uuid)`,
    );
    if (memberships.length > 0) groups['membership'] = { memberships: [...memberships] };
    const number = await nationalNumberOf(tx, partyId, keys);
    return number === null
      ? groups
      : { ...groups, 'national-number': { number, ...(groups['national-number'] as object | undefined) } };
  },

  async erase(tx: Tx, partyId: string): Promise<void> {
    await tx.execute(sql`select profiles.erase_party(${partyId}::uuid)`);
  },
};

interface Left {
  readonly field_group: string;
  readonly part: string;
  readonly party_id: string;
  readonly row_is: Readonly<Record<string, unknown>>;
}

/** By field group, what stayed with parties that turned out to be this one, when it had its own of that. */
async function leftWithMerged(
  tx: Tx,
  partyId: string,
  keys: Pick<KeyStore, 'find'>,
): Promise<Readonly<Record<string, readonly object[]>>> {
  const rows = await tx.execute<Left & Record<string, unknown>>(
    sql`select * from profiles.left_with_merged(${partyId}::uuid)`,
  );
  const groups: Record<string, object[]> = {};
  for (const { field_group: group, part, party_id: party, row_is: row } of rows) {
    const key = part === 'nationalNumber' ? await keys.find(party) : null;
    const told =
      part === 'nationalNumber'
        ? { number: key && openText(key, nationalNumberColumn, String(row['number'])) }
        : { part, ...row };
    groups[group] = [...(groups[group] ?? []), told];
  }
  return groups;
}

/** Null when there is none, or its key is gone. */
async function nationalNumberOf(tx: Tx, partyId: string, keys: Pick<KeyStore, 'find'>): Promise<string | null> {
  const [row] = await tx.select().from(nationalNumbers).where(eq(nationalNumbers.partyId, partyId));
  const key = row ? await keys.find(partyId) : null;
  return row && key ? openText(key, nationalNumberColumn, row.number) : null;
}
