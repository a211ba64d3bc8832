import type { TransactionSql } from 'postgres';
import type { Place } from '../world/place.ts';
import { claimsOf, purposesOf } from './actors.ts';
import type { Mutant, Probe } from './mutant.ts';
import { saying } from './said.ts';

/** What the functions of domains ask before they do anything, and what asks nothing in its place. */
const guards: readonly (readonly [piece: string, instead: string])[] = [
  ['privacy.may(', 'mutants.yes('],
  ['privacy.relations_for(', 'mutants.every('],
  ['profiles.administers(', 'mutants.yes('],
  ['profiles.may_merge(', 'mutants.yes('],
  ['profiles.assert_may_find()', 'mutants.nothing()'],
  ['oversight.assert_officer()', 'mutants.nothing()'],
  ['oversight.is_officer()', 'mutants.yes()'],
];

/** Guards that come after a row was found, of which there is none here: the tests of their domain show what they refuse. */
const behindRows = new Set([
  'oversight.acknowledge_destruction',
  'oversight.approve_charter',
  'oversight.decide_role_change',
  'oversight.extend_data_request',
  'oversight.finish_erasure',
  'oversight.open_data_request',
  'oversight.reject_charter',
  'oversight.reject_rule_change',
  'oversight.resume_own_emergency',
  'oversight.review_emergency_access',
  'oversight.settle_data_request',
  'oversight.take_data_request',
  'profiles.administers',
  'profiles.ask_code',
  'profiles.change_member',
  'profiles.end_mandate',
  'profiles.enter_code',
  'profiles.left_with_merged',
  'profiles.may_merge',
  'profiles.merge_parties',
  'profiles.record_caller',
  'profiles.suggest_duplicates',
  'profiles.undo_merge',
]);

interface DomainFunction {
  readonly signature: string;
  readonly schema: string;
  readonly name: string;
  readonly owner: string;
  readonly definition: string;
  readonly body: string;
  readonly types: readonly string[];
  readonly returns: string;
}

/** Each function of the domains that runs with the rights of its owner: away, and without each of its guards. */
export async function definerMutants(tx: TransactionSql, places: readonly Place[]): Promise<readonly Mutant[]> {
  await tx.unsafe(`create function mutants.every(text, text) returns text[] language sql
    as $$ select array['any', 'self', 'in-contact', 'tasked', 'mandate', 'capacity'] $$;
    grant execute on function mutants.every(text, text) to public`);
  const functions = await tx<DomainFunction[]>`
    select p.oid::regprocedure::text as signature, n.nspname as schema, p.proname as name, pg_get_userbyid(p.proowner) as owner,
      pg_get_functiondef(p.oid) as definition, p.prosrc as body, array(select format_type(t, null) from unnest(p.proargtypes) t) as types,
      format_type(p.prorettype, null) as returns
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname in ('profiles', 'oversight') order by 1`;
  return functions.flatMap((one) => {
    const { signature, schema, name, definition, body } = one;
    const probes = callsOf(one, places);
    const removed: Mutant = {
      name: `${signature}: removed`,
      statement: `alter function ${signature} rename to ${name}_away`,
      probes,
    };
    const mutants = one.returns === 'trigger' ? [] : [removed];
    if (behindRows.has(`${schema}.${name}`)) return mutants;
    for (const [piece, instead] of guards.filter(([guard]) => body.includes(guard))) {
      const statement = definition.replace(body, body.replaceAll(piece, instead));
      mutants.push({ name: `${signature}: without ${piece}`, statement, probes });
    }
    return mutants;
  });
}

const values: Readonly<Record<string, string>> = {
  text: `'x'`,
  integer: '1',
  bigint: '1',
  boolean: 'true',
  date: `'2026-01-01'`,
  jsonb: `'{}'`,
  'text[]': `'{}'`,
  'timestamp with time zone': 'now()',
};

/** What everybody hears who calls it, for each purpose: about an object of one's own and about that of somebody else. */
function callsOf({ schema, name, owner, types, returns }: DomainFunction, places: readonly Place[]): readonly Probe[] {
  const call = (object: string): string => {
    const given = types.map((type) => (type === 'uuid' ? `'${object}'` : (values[type] ?? 'null'))).join(', ');
    const asked = `${schema}.${name}(${given})`;
    return returns === 'boolean' ? `select ${asked}` : `select count(*) filter (where not (r is null)) from ${asked} r`;
  };
  return places.flatMap((place, at) => {
    const next = places[(at + 1) % places.length];
    const objects = [place.objects.get('self'), place.objects.get('tasked'), next?.objects.get('self')];
    const statements = objects.map((object) => call(object ?? ''));
    return purposesOf(place).map((purpose) => saying({ claims: claimsOf(place, purpose), role: owner, statements }));
  });
}
