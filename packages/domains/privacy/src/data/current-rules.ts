import type { Tx } from '@verbonden/kit-postgres';
import type { Cell } from '@verbonden/privacy-engine';
import { sql } from 'drizzle-orm';
import type { CurrentRules } from '../domain/matrix-view.ts';

interface Row extends Record<string, unknown> {
  readonly version: number;
  readonly loaded_at: string;
  readonly note: string;
  readonly rules: readonly Cell[];
}

/**
 * The rules in force, in the order of their names.
 * @throws Error when no version was ever installed: `migrate` does
 */
export async function currentRules(tx: Tx): Promise<CurrentRules> {
  const [row] = await tx.execute<Row>(sql`
    select v.version, v.loaded_at, v.note, coalesce(jsonb_agg(jsonb_build_object(
        'role', r.role, 'relation', r.relation, 'fieldGroup', r.field_group, 'action', r.action, 'purpose', r.purpose)
        order by r.role, r.relation, r.field_group, r.action, r.purpose) filter (where r.role is not null), '[]') as rules
    from privacy.rule_versions v left join privacy.rules r on r.version = v.version
    where v.is_current group by v.version`);
  if (!row) throw new Error('The database holds no rules: run migrate.');
  return { version: row.version, loadedAt: row.loaded_at, note: row.note, rules: row.rules };
}
