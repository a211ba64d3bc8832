import type { TransactionSql } from 'postgres';
import { guardsIn } from './guards.ts';
import type { Mutant, Probe } from './mutant.ts';
import { everyStory } from './stories/every-story.ts';
import { saidTwice } from './stories/said-twice.ts';
import { listen, type Story, telling } from './stories/story.ts';
import { firstVisits, past } from './stories/town.ts';
import { drawnBefore } from './stories/townspeople.ts';
import { triedOut } from './try-mutants.ts';

interface DomainFunction {
  readonly id: number;
  readonly signature: string;
  readonly name: string;
  readonly definition: string;
  readonly body: string;
  /** Runs with the rights of its owner. */
  readonly isDefiner: boolean;
  readonly isTrigger: boolean;
}

const schemas = ['profiles', 'oversight'];

/** Only of the functions whose names begin so, with commas between: for whoever writes their stories. */
const chosen = (process.env['VERBONDEN_MUTANTS_OF'] ?? '').split(',');

/** Each function of the domains that runs with the rights of its owner away; and it, and whatever it asks, without each of its guards. */
export async function definerMutants(tx: TransactionSql): Promise<readonly Mutant[]> {
  // The town has its own facts, and its rows come in the order in which they were written.
  await tx.unsafe(`delete from privacy.relations; delete from privacy.memberships;
    set local enable_indexscan = off; set local enable_indexonlyscan = off; set local enable_bitmapscan = off`);
  await listen(tx, schemas);
  // What the people of the town make has the id by which they call it.
  const [drawing] = await tx<{ definition: string }[]>`
    select pg_get_functiondef('privacy.draw_id(uuid)'::regprocedure) as definition`;
  await tx.unsafe(drawing?.definition.replace('gen_random_uuid()', 'client_id') ?? '');
  // Two runs of one story draw the same ids, and whoever enters in it has the same operation.
  for (const { definition } of await functionsOf(tx, [...schemas, 'privacy'])) {
    if (definition.includes('gen_random_uuid()')) await tx.unsafe(numbered(definition));
  }
  await happen(tx, [...firstVisits, ...past]);
  // However many ids the past drew, a story knows its first.
  await tx`select set_config('mutants.drawn', ${String(drawnBefore)}, true)`;
  const functions = await functionsOf(tx);
  const stories = await heard(tx);
  const mutants = functions.flatMap((one) => {
    const callers = callersOf(one, functions);
    const probes = [
      ...stories.filter(({ called }) => called.has(one.id)),
      // What ends in an error is not counted as called.
      ...stories.filter(
        ({ text, called }) => !called.has(one.id) && callers.some(({ name }) => text.includes(`${name}(`)),
      ),
    ].map(({ probe }) => probe);
    const bare = one.name.slice(one.name.indexOf('.') + 1);
    const removed = {
      name: `${one.signature}: removed`,
      statement: `alter function ${one.signature} rename to ${bare}_away`,
      probes,
    };
    const weaker = guardsIn(one.body).map(({ from, until, instead }) => {
      const body = `${one.body.slice(0, from)}${instead}${one.body.slice(until)}`;
      const piece = one.body.slice(from, until).replaceAll(/\s+/g, ' ');
      return {
        name: `${one.signature}: ${piece} -> ${instead}`,
        statement: one.definition.replace(one.body, () => body),
        probes,
      };
    });
    return one.isDefiner && !one.isTrigger ? [removed, ...weaker] : weaker;
  });
  const gone = [...saidTwice].filter((known) => !mutants.some(({ name }) => name === known));
  if (gone.length > 0) throw new Error(`These are no guards any more: ${gone.join(', ')}`);
  return mutants.filter(({ name }) => chosen.some((some) => name.startsWith(some)) && !saidTwice.has(name));
}

const numbered = (definition: string): string =>
  definition.replaceAll(
    'gen_random_uuid()',
    definition.includes('FUNCTION privacy.') ? `mutants.next_id('operations')` : `mutants.next_id('drawn')`,
  );

function functionsOf(tx: TransactionSql, of = schemas): Promise<DomainFunction[]> {
  return tx<DomainFunction[]>`
    select p.oid as id, p.oid::regprocedure::text as signature, format('%s.%s', n.nspname, p.proname) as name, pg_get_functiondef(p.oid) as definition,
      p.prosrc as body, p.prosecdef as "isDefiner", p.prorettype = 'trigger'::regtype as "isTrigger"
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = any (${of}) and p.prosrc <> '' order by 1`;
}

interface Heard {
  readonly text: string;
  readonly probe: Probe;
  /** The numbers of the functions that were called in it, however deep. */
  readonly called: ReadonlySet<number>;
}

async function heard(tx: TransactionSql): Promise<readonly Heard[]> {
  const all: Heard[] = [];
  await tx.unsafe(`set local track_functions = 'all'`);
  let before = await callsUntilNow(tx);
  for (const story of everyStory) {
    const probe = telling(story);
    await triedOut(tx, probe.ask);
    const after = await callsUntilNow(tx);
    const called = new Set([...after].filter(([id, calls]) => calls !== before.get(id)).map(([id]) => id));
    all.push({ text: story.map(({ says }) => says).join('\n'), probe, called });
    before = after;
  }
  await tx.unsafe(`set local track_functions = 'none'`);
  return all;
}

async function callsUntilNow(tx: TransactionSql): Promise<ReadonlyMap<number, string>> {
  const rows = await tx<{ id: number; calls: string }[]>`select funcid as id, calls from pg_stat_xact_user_functions`;
  return new Map(rows.map(({ id, calls }) => [id, calls]));
}

/** It, and those that come to it. */
function callersOf(
  one: DomainFunction,
  all: readonly DomainFunction[],
  known = new Set([one]),
): readonly DomainFunction[] {
  for (const other of all) {
    if (known.has(other) || !other.body.includes(`${one.name}(`)) continue;
    known.add(other);
    callersOf(other, all, known);
  }
  return [...known];
}

/** Each line, by who says it. */
async function happen(tx: TransactionSql, story: Story): Promise<void> {
  const refused: string[] = [];
  for (const line of story) {
    const claims = line.claims && JSON.stringify(line.claims);
    const [said] = await tx<{ told: string }[]>`
      select split_part(mutants.told(${JSON.stringify([{ ...line, claims }])}::text::jsonb), chr(10), 1) as told`;
    if (!said || /^(?:[0-9A-Z]{5} .*|null|0|f)$/.test(said.told)) refused.push(`${line.says}: ${said?.told}`);
  }
  if (refused.length > 0) throw new Error(`What should have happened did not:\n${refused.join('\n')}`);
}
