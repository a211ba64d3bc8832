import type { TransactionSql } from 'postgres';
import type { Probe } from '../mutant.ts';

/** What somebody does: as the superuser when there is no role, as whom the worker is when there are no claims. */
export interface Line {
  readonly claims: object | null;
  readonly role: string | null;
  /** A command, or what rows come from: `profiles.end_mandate(…)`. */
  readonly says: string;
}

/** What happens after each other, in the town. */
export type Story = readonly Line[];

/** Rows of the wall that a story may change: of the log without what is drawn, of the rules only what came after those that were shipped. */
const wall = [
  'privacy.relations',
  'privacy.memberships',
  'privacy.charters',
  'privacy.charter_acceptances',
  'privacy.restricted_parties',
  'privacy.endings',
  'privacy.drawn_ids',
  '(select activity, purpose, subjects, objects, field_groups from privacy.processing_log)',
  '(select * from privacy.rules where version > 1)',
];

/**
 * `mutants.told`: what is answered to each line, or the code of its error, and what is then in the tables of these schemas. Ids that a function
 * draws are numbered instead, so that a story always goes the same way.
 */
export async function listen(tx: TransactionSql, schemas: readonly string[]): Promise<void> {
  const tables = await tx<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any (${schemas as string[]}) and c.relkind = 'r' order by 1`;
  const states = [...tables.map(({ name }) => name), ...wall].map(
    (name, nth) =>
      `select ${nth} as nth, coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') as state from ${name} t`,
  );
  await tx.unsafe(`
    create function mutants.next_id(counted text) returns uuid language plpgsql security definer as $$
    declare
      next int := coalesce(nullif(current_setting('mutants.' || counted, true), '')::int, 0) + 1;
    begin
      perform set_config('mutants.' || counted, next::text, true);
      return ('00000000-0000-4000-' || case counted when 'drawn' then '9000-' else 'a000-' end || lpad(next::text, 12, '0'))::uuid;
    end $$;
    grant execute on function mutants.next_id(text) to public;
    create function mutants.state() returns text language sql as $$
      select string_agg(state, ' ' order by nth) from (${states.join(' union all ')}) x
    $$;
    create function mutants.told(lines jsonb) returns text language plpgsql as $told$
    declare
      line jsonb;
      answer text;
      answers text := '';
      touched bigint;
    begin
      for line in select value from jsonb_array_elements(lines) loop
        begin
          perform set_config('verbonden.claims', '', true), set_config('verbonden.standing', '', true);
          if line ->> 'claims' is not null then
            perform privacy.enter(line ->> 'claims', null);
          end if;
          if line ->> 'role' is not null then
            perform set_config('role', line ->> 'role', true);
          end if;
          if line ->> 'says' ~ '^(insert|update|delete|create)' then
            execute line ->> 'says';
            get diagnostics touched = row_count;
            answer := touched;
          else
            execute 'select string_agg(r::text, '';'' order by r::text) from ' || (line ->> 'says') || ' r' into answer;
          end if;
        exception when others then
          answer := sqlstate || ' ' || sqlerrm;
        end;
        set local role none;
        answers := answers || coalesce(answer, 'null') || chr(10);
      end loop;
      return answers || mutants.state();
    end $told$`);
}

/** What comes of a story. */
export function telling(story: Story): Probe {
  const lines = JSON.stringify(story.map((line) => ({ ...line, claims: line.claims && JSON.stringify(line.claims) })));
  return { key: lines, ask: (tx) => tell(tx, lines) };
}

const tell = async (tx: TransactionSql, lines: string): Promise<string> => {
  const [row] = await tx<{ told: string }[]>`select mutants.told(${lines}::text::jsonb)`;
  return row?.told ?? '';
};
