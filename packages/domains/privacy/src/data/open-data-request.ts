import type { Tx } from '@verbonden/kit-postgres';
import { and, eq, sql } from 'drizzle-orm';
import { type OpenRequestRefusal, refusalToOpenRequest } from '../domain/refusal-to-open-request.ts';
import { dueOn } from '../domain/request-term.ts';
import { dataRequests } from './tables/data-requests.ts';
import { todayInTheCity } from './today-in-the-city.ts';

export const dataRequestKinds = ['access', 'rectification', 'erasure', 'restriction', 'objection'] as const;
export type DataRequestKind = (typeof dataRequestKinds)[number];

export interface DataRequested {
  readonly id: string;
  readonly party: string;
  readonly kind: DataRequestKind;
  /** The day on which it came in, from which its term counts; null for today. Of a person who asks for themselves it is today. */
  readonly receivedOn: string | null;
  readonly details: string;
}

/**
 * The id of the request, with a month to answer it in; or why it is not one. An officer who opens it deals with it.
 * The same once more, by the same actor, is the request that is open.
 * @throws 42501 for who may not open one for this party
 */
export async function openDataRequest(
  tx: Tx,
  { id, party, kind, receivedOn, details }: DataRequested,
): Promise<string | OpenRequestRefusal> {
  const [clock] = await tx.execute<{ today: string; own: boolean; isOwnFile: boolean; isNobody: boolean }>(
    sql`select ${todayInTheCity}::text as today, privacy.own_subject() is not null as own,
      oversight.is_officer() and oversight.is_own_file(${party}) as "isOwnFile", oversight.is_nobody(${party}) as "isNobody"`,
  );
  const today = clock?.today ?? '';
  const received = clock?.own ? today : (receivedOn ?? today);
  const { isOwnFile = false, isNobody = false } = clock ?? {};
  const refusal = refusalToOpenRequest({ received, today, details, isOwnFile, isNobody });
  if (refusal) return refusal;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`oversight.requests of ${party}`}, 0))`);
  const [known] = await tx
    .select({ id: dataRequests.id })
    .from(dataRequests)
    .where(
      and(
        eq(dataRequests.party, party),
        eq(dataRequests.kind, kind),
        eq(dataRequests.state, 'open'),
        eq(dataRequests.receivedOn, received),
        eq(dataRequests.details, details.trim()),
        eq(dataRequests.openedBy, sql`privacy.subject()`),
      ),
    );
  if (known) return known.id;
  await tx.execute(
    sql`select oversight.open_data_request(${id}, ${party}, ${kind}, ${received}::date, ${dueOn(received)}::date, ${details})`,
  );
  return id;
}
