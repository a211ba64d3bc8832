import type { KeyStore } from '@verbonden/kit-keys';
import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import type { PersonExport } from '../domain/export-page.ts';
import { type ExportRefusal, refusalToExport } from '../domain/refusal-to-export.ts';
import type { AboutPersonSource } from './about-person-source.ts';
import { findRequest } from './find-request.ts';

/** What an export holds, of whom and when. */
export interface Exported {
  readonly kind: 'exported';
  readonly party: string;
  readonly madeAt: string;
  readonly about: PersonExport;
}

/** Who tells about a person, and the keys that open what is sealed. */
interface Registry {
  readonly registry: readonly AboutPersonSource[];
  readonly keys: Pick<KeyStore, 'find'>;
}

/**
 * Everything that any domain keeps about the person of a request, for the officer who deals with it, each domain reading as that officer.
 * With all that turned out to be the same person. Undefined: absent or hidden.
 */
export async function exportDataRequest(
  tx: Tx,
  id: string,
  { registry, keys }: Registry,
): Promise<Exported | ExportRefusal | undefined> {
  const request = await findRequest(tx, id);
  if (!request) return undefined;
  const [clock] = await tx.execute<{ now: string }>(sql`select now()::text as now`);
  const refusal = refusalToExport(request);
  if (refusal) return refusal;
  const [person] = await tx.execute<{ id: string }>(
    sql`select open_person as id from oversight.open_person(${id}) limit 1`,
  );
  const party = person?.id ?? request.party;
  const about: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const domain of registry) about[domain.name] = await domain.export(tx, party, keys);
  return { kind: 'exported', party, madeAt: new Date(clock?.now ?? '').toISOString(), about };
}
