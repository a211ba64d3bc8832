import { matrix, type Rule } from '@verbonden/privacy-engine';
import { tableName } from '../fixture/fixture-tables.ts';
import type { Place } from '../world/place.ts';
import { claimsOf, roleOf } from './actors.ts';
import type { Mutant, Probe } from './mutant.ts';
import { saying } from './said.ts';

/** Each rule away, and each without the need for a relation, or, where it needs none, for a purpose that is not its own. */
export function ruleMutants(places: readonly Place[]): readonly Mutant[] {
  return matrix.rules.flatMap((rule) => {
    const probes = probesOf(rule, places);
    const name = [rule.role, rule.relation, rule.fieldGroup, rule.action, rule.purpose].join(' ');
    const removed = { name: `${name}: removed`, statement: `delete from privacy.rules where ${rowOf(rule)}`, probes };
    const change = widening(rule);
    if (!change) return [removed];
    const statement = `update privacy.rules set ${change.set} where ${rowOf(rule)}`;
    const wide = probesOf({ ...rule, purpose: change.purpose }, places);
    return [removed, { name: `${name}: widened`, statement, probes: wide }];
  });
}

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const rowOf = ({ role, relation, fieldGroup, action, purpose }: Rule): string =>
  `version = 1 and role = ${literal(role)} and relation = ${literal(relation)} and field_group = ${literal(fieldGroup)}
   and action = ${literal(action)} and purpose = ${literal(purpose)}`;

const has = (wanted: Rule): boolean =>
  matrix.rules.some(
    (rule) =>
      rule.role === wanted.role &&
      rule.relation === wanted.relation &&
      rule.fieldGroup === wanted.fieldGroup &&
      rule.action === wanted.action &&
      rule.purpose === wanted.purpose,
  );

function widening(rule: Rule): { readonly set: string; readonly purpose: string } | null {
  const everywhere = { ...rule, relation: 'any' };
  if (!has(everywhere)) return { set: `relation = 'any'`, purpose: rule.purpose };
  const other = matrix.purposes.find(
    ({ name }) =>
      matrix.rules.some(({ role, purpose }) => role === rule.role && purpose === name) &&
      !has({ ...everywhere, purpose: name }),
  );
  return other ? { set: `purpose = ${literal(other.name)}`, purpose: other.name } : null;
}

/** What those with this role can do in the table of its group. */
function probesOf({ role, fieldGroup, action, purpose }: Rule, places: readonly Place[]): readonly Probe[] {
  const table = `fixture.${tableName(fieldGroup)}`;
  return places
    .filter((place) => roleOf(place) === role)
    .map((place) => {
      const inserts = [...place.objects.values()].map(
        (object) =>
          `insert into ${table} (id, object, subject, value) values (gen_random_uuid(), '${object}', '${object}', 'new')`,
      );
      const statements = {
        read: [`select count(*) from ${table}`],
        create: inserts,
        // Without reading a column, so that it is the rule for changing alone that decides.
        change: [`update ${table} set value = 'changed'`],
        remove: [`delete from ${table}`],
      };
      return saying({ claims: claimsOf(place, purpose), role: 'actor_writer', statements: statements[action] });
    });
}
