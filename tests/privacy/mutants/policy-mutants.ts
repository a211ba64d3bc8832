import { actions, matrix } from '@verbonden/privacy-engine';
import type { TransactionSql } from 'postgres';
import type { Place } from '../world/place.ts';
import { claimsOf, purposesOf, roleOf } from './actors.ts';
import type { Mutant, Probe } from './mutant.ts';
import { particularRows } from './particular-rows.ts';
import type { TableFacts } from './planted.ts';
import { saying } from './said.ts';

interface Policy {
  readonly name: string;
  readonly schema: string;
  readonly table: string;
  readonly role: string;
  readonly command: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  readonly condition: string;
  readonly group: string | null;
}

/** Each policy away, and each with `true` for its condition. */
export async function policyMutants(
  tx: TransactionSql,
  tables: readonly TableFacts[],
  places: readonly Place[],
): Promise<readonly Mutant[]> {
  const policies = await tx<Policy[]>`
    select policyname as name, p.schemaname as schema, p.tablename as "table", roles[1] as role, cmd as command,
      coalesce(with_check, qual) as condition, t.field_group as "group"
    from pg_policies p left join privacy.protected_tables t on t.schema = p.schemaname and t."table" = p.tablename
    where p.schemaname = any (${[...new Set(tables.map(({ schema }) => schema))]}) order by 2, 3, 1`;
  return policies.flatMap((policy) => {
    const table = tables.find((one) => one.schema === policy.schema && one.table === policy.table);
    if (!table) throw new Error(`There is a policy on ${policy.schema}.${policy.table}, which is no table.`);
    const probes = probesOf(policy, table, places);
    const name = `${policy.schema}.${policy.name}`;
    const on = `${policy.name} on ${policy.schema}.${policy.table}`;
    const removed = { name: `${name}: removed`, statement: `drop policy ${on}`, probes };
    if (isOpen(policy.condition)) return [removed];
    const clauses = {
      SELECT: 'using (true)',
      DELETE: 'using (true)',
      INSERT: 'with check (true)',
      UPDATE: 'using (true) with check (true)',
      ALL: 'using (true) with check (true)',
    };
    return [removed, { name: `${name}: widened`, statement: `alter policy ${on} ${clauses[policy.command]}`, probes }];
  });
}

/** Whether the condition is `true` already. That somebody entered is asked for where claims are sealed; here nobody acts without. */
function isOpen(condition: string): boolean {
  return condition === 'true' || condition === '(( SELECT privacy.are_claims_intact() AS are_claims_intact) AND true)';
}

/**
 * Rules for what the matrix allows to nobody today, so that a policy that waits for one is seen at work.
 */
export async function wakeEveryPolicy(tx: TransactionSql): Promise<void> {
  const lacking = matrix.fieldGroups.flatMap(({ name }) =>
    actions
      .filter((action) => !matrix.rules.some((rule) => rule.fieldGroup === name && rule.action === action))
      .map((action) => ({
        version: 1,
        role: 'kcc-agent',
        relation: 'guarding',
        field_group: name,
        action,
        purpose: 'answer',
      })),
  );
  if (lacking.length > 0) await tx`insert into privacy.rules ${tx(lacking)}`;
}

/** What the role of the policy can do, by its command: entered as everybody in turn when it is one that actors take on. */
function probesOf({ role, command, group }: Policy, table: TableFacts, places: readonly Place[]): readonly Probe[] {
  if (!role.startsWith('actor_')) {
    const claims = role.endsWith('_reader') && role.startsWith('public') ? {} : null;
    return [saying({ claims, role, statements: statementsOf(command, table, null) })];
  }
  // Those with a rule for the group first: they notice most.
  const hasRule = (place: Place): boolean =>
    matrix.rules.some((rule) => rule.role === roleOf(place) && rule.fieldGroup === group);
  const ordered = [...places.filter(hasRule), ...places.filter((place) => !hasRule(place))];
  return ordered.flatMap((place) =>
    purposesOf(place).map((purpose) =>
      saying({ claims: claimsOf(place, purpose), role, statements: statementsOf(command, table, place) }),
    ),
  );
}

function statementsOf(command: Policy['command'], table: TableFacts, place: Place | null): readonly string[] {
  const name = `${table.schema}.${table.table}`;
  const read = `select count(*) from ${name}`;
  const remove = `delete from ${name}`;
  if (command === 'INSERT') return insertions(name, table, place);
  if (command === 'UPDATE') return changes(name, table);
  if (command === 'DELETE') return [remove];
  return command === 'ALL' ? [read, remove] : [read];
}

/** One that reads and one that does not, for which the policy on changing alone decides. */
function changes(name: string, { columns, changeable, object, subject }: TableFacts): readonly string[] {
  const given = changeable.length > 0 ? changeable : columns;
  const plain = given.find((column) => column !== object && column !== subject);
  const blind = particularRows[name]?.update ?? [`update ${name} set ${plain} = null`];
  return [`update ${name} set ${given[0]} = ${given[0]}`, ...blind];
}

function insertions(name: string, { object, subject }: TableFacts, place: Place | null): readonly string[] {
  const particular = particularRows[name]?.insert;
  if (particular) return particular;
  if (object === null || subject === null || !place) return [`insert into ${name} default values`];
  const into = [...new Set([object, subject])];
  return [...place.objects.values()].map(
    (value) => `insert into ${name} (${into.join(', ')}) values (${into.map(() => `'${value}'`).join(', ')})`,
  );
}
