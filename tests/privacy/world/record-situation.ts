import { toRows } from '@verbonden/privacy-engine';
import type { TransactionSql } from 'postgres';
import { at } from '../../../packages/engines/privacy/test/a-world.ts';
import type { Situation } from '../../../packages/engines/privacy/test/any-situation.ts';

/** Makes this transaction's database the one of the situation: its matrix in force, its facts recorded, relative to now. */
export async function recordSituation(tx: TransactionSql, { matrix, world }: Situation): Promise<void> {
  const rows = toRows(matrix);
  const hours = ({ validFrom, validUntil }: { readonly validFrom: Date; readonly validUntil: Date | null }) => ({
    starts: (validFrom.getTime() - at.getTime()) / 3_600_000,
    ends: validUntil === null ? null : (validUntil.getTime() - at.getTime()) / 3_600_000,
  });
  const json = (value: unknown): string => JSON.stringify(value);
  await tx.unsafe(
    `delete from privacy.roles; delete from privacy.purposes; delete from privacy.relations; delete from privacy.memberships;
     delete from privacy.charters; delete from privacy.charter_acceptances; delete from privacy.restricted_parties`,
  );
  await tx`insert into privacy.roles (role, kinds, charter)
    select role, kinds, charter from jsonb_to_recordset(${json(rows.roles)}::text::jsonb) as x (role text, kinds text[], charter text)`;
  await tx`insert into privacy.purposes (name, facts)
    select name, '{}' from jsonb_to_recordset(${json(rows.purposes)}::text::jsonb) as x (name text)`;
  await tx`select privacy.load_rules(${json(rows.rules)}::text::jsonb, 'drawn')`;
  await tx`insert into privacy.relations (object, relation, holder, purpose, reason, valid_from, valid_until)
    select object, relation, holder, purpose, 'drawn', now() + starts * interval '1 hour', coalesce(now() + ends * interval '1 hour', 'infinity')
    from jsonb_to_recordset(${json(world.facts.map((fact) => ({ ...fact, ...hours(fact) })))}::text::jsonb)
      as x (object uuid, relation text, holder text, purpose text, starts int, ends int)`;
  await tx`insert into privacy.memberships (subject, holder, role, valid_from, valid_until)
    select subject, holder, role, now() + starts * interval '1 hour', coalesce(now() + ends * interval '1 hour', 'infinity')
    from jsonb_to_recordset(${json(world.memberships.map((one) => ({ ...one, ...hours(one) })))}::text::jsonb)
      as x (subject text, holder text, role text, starts int, ends int)`;
  await tx`insert into privacy.charters (version, effective_at, texts)
    select version, now() + starts * interval '1 hour', '{}'
    from jsonb_to_recordset(${json(
      world.charters.map(({ version, effectiveAt }) => ({
        version,
        starts: (effectiveAt.getTime() - at.getTime()) / 3_600_000,
      })),
    )}::text::jsonb) as x (version int, starts int)`;
  await tx`insert into privacy.charter_acceptances (holder, version, accepted_by)
    select holder, version, 'drawn' from jsonb_to_recordset(${json(world.acceptances)}::text::jsonb) as x (holder text, version int)`;
  // After the facts, which each say by themselves whether they still count.
  await tx`insert into privacy.restricted_parties (party) select unnest(${[...world.restricted]}::uuid[])`;
}
