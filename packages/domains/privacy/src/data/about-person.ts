import type { Tx } from '@verbonden/kit-postgres';
import { asc, eq, sql } from 'drizzle-orm';
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
    return {
      'data-request': [
        ...(await tx
          .select({ kind, receivedOn, dueOn, details, outcome, note, settledAt })
          .from(dataRequests)
          .where(eq(dataRequests.party, party))
          .orderBy(asc(receivedOn))),
        ...(await tx
          .select({ organisation, purpose, requestedAt, acknowledgedAt })
          .from(acknowledgements)
          .where(eq(acknowledgements.party, party))
          .orderBy(asc(requestedAt))),
        ...(await tx
          .select({ restricted, since, until })
          .from(restrictions)
          .where(eq(restrictions.party, party))
          .orderBy(asc(since))),
      ],
      'case-core': await tx
        .select({ purpose: shownFor, version, shown, language, channel, shownAt })
        .from(shownDisclaimers)
        .where(eq(shownDisclaimers.party, party))
        .orderBy(asc(shownAt)),
      'emergency-access': await tx
        .select({ openedAt, reason, outcome: judged, note: remark })
        .from(emergencyAccesses)
        .where(eq(emergencyAccesses.object, party))
        .orderBy(asc(openedAt)),
      'processing-log': await looksAt(tx, party),
    };
  },
  async erase(tx, party) {
    await tx.execute(sql`select oversight.finish_erasure(${party})`);
  },
};

async function looksAt(tx: Tx, party: string): Promise<readonly Record<string, unknown>[]> {
  const rows = await tx.execute(sql`
    select at, unit, purpose, object, field_groups as "fieldGroups" from privacy.who_looked(${party}, 'infinity', 100000)`);
  return [...rows];
}
