import type { Tx } from '@verbonden/kit-postgres';
import { asc, inArray, sql } from 'drizzle-orm';
import { unitNames } from '../domain/unit-names.ts';
import type { AboutPersonSource } from './about-person-source.ts';
import { acknowledgements } from './tables/acknowledgements.ts';
import { dataRequests } from './tables/data-requests.ts';
import { emergencyAccesses } from './tables/emergency-accesses.ts';
import { restrictions } from './tables/restrictions.ts';
import { shownDisclaimers } from './tables/shown-disclaimers.ts';

/** What oversight keeps about a person, with who looked at their data. */
export const oversightAboutPerson: AboutPersonSource = {
  name: 'oversight',
  async export(tx, party) {
    const { kind, receivedOn, dueOn, details, outcome, note, settledAt } = dataRequests;
    const { openedAt, reason, outcome: judged, note: remark } = emergencyAccesses;
    const { organisation, purpose, requestedAt, acknowledgedAt } = acknowledgements;
    const { purpose: shownFor, version, shown, language, channel, shownAt } = shownDisclaimers;
    const { kind: restricted, since, until } = restrictions;
    const parties = await samePerson(tx, party);
    return {
      'data-request': [
        ...(await tx
          .select({ kind, receivedOn, dueOn, details, outcome, note, settledAt })
          .from(dataRequests)
          .where(inArray(dataRequests.party, parties))
          .orderBy(asc(receivedOn))),
        ...(await tx
          .select({ organisation, purpose, requestedAt, acknowledgedAt })
          .from(acknowledgements)
          .where(inArray(acknowledgements.party, parties))
          .orderBy(asc(requestedAt))),
        ...(await tx
          .select({ restricted, since, until })
          .from(restrictions)
          .where(inArray(restrictions.party, parties))
          .orderBy(asc(since))),
      ],
      'case-core': await tx
        .select({ purpose: shownFor, version, shown, language, channel, shownAt })
        .from(shownDisclaimers)
        .where(inArray(shownDisclaimers.party, parties))
        .orderBy(asc(shownAt)),
      'emergency-access': await tx
        .select({ openedAt, reason, outcome: judged, note: remark })
        .from(emergencyAccesses)
        .where(inArray(emergencyAccesses.object, parties))
        .orderBy(asc(openedAt)),
      'processing-log': await looksAt(tx, parties),
    };
  },
  async erase(tx, party) {
    await tx.execute(sql`select oversight.finish_erasure(${party})`);
  },
};

/** The party with all that turned out to be the same, as the officer who asks may know. */
async function samePerson(tx: Tx, party: string): Promise<readonly string[]> {
  const rows = await tx.execute<{ id: string }>(sql`select same_person as id from oversight.same_person(${party})`);
  return rows.map(({ id }) => id);
}

async function looksAt(tx: Tx, parties: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const rows = await tx.execute(sql`
    select l.at, l.unit, oversight.name_of_unit(l.unit) as name, l.purpose, l.object, l.field_groups as "fieldGroups", l.action
    from unnest(${sql.param(`{${parties.join(',')}}`)}::uuid[]) same cross join lateral privacy.who_looked(same, 'infinity', 100000) l
    order by l.at desc, l.object`);
  return rows.map(({ name, unit, ...row }) => ({ ...row, unit: unitNames[String(unit)] ?? name ?? unit }));
}
