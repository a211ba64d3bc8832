import type { Disclosures } from '@verbonden/kit-planner';
import type { Execute } from '@verbonden/kit-postgres';

const record = `insert into privacy.processing_log (subjects, objects, field_groups)
  select array_agg(d.subject), array_agg(d.object), array_agg(d.field_group)
  from unnest($1::text[]::uuid[], $2::text[]::uuid[], $3::text[]) as d (subject, object, field_group)
  where d.subject is null or d.subject is distinct from (select privacy.own_subject())
  having count(*) > 0`;

/** Writes the one record of what an operation disclosed, in its transaction; nothing for what somebody reads about themselves. */
export async function logDisclosures(execute: Execute, disclosures: Disclosures): Promise<void> {
  const noted = disclosures.all();
  await execute(record, [
    noted.map(({ subject }) => subject),
    noted.map(({ object }) => object),
    noted.map(({ group }) => group),
  ]);
}
