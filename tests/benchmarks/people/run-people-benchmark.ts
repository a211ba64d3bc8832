import { isDeepStrictEqual } from 'node:util';
import type { DatabaseUrls } from '@verbonden/kit-postgres';
import { type SigningRealm, signingRealm } from '../../purposes/signing-realm.ts';
import { answerOf, type Contestant, enter, load, written } from '../contestant.ts';
import type { Outcome } from '../run-benchmark.ts';
import { peopleDatabase } from './people-database.ts';
import { peopleQuery } from './people-domain.ts';
import { missedPeopleGoals, type PeopleFigures } from './people-goals.ts';

const rounds = 5;
const people = 1000;
const manyFacts = 1_000_000;
const workload = { query: peopleQuery };
const variables = { first: 20 };

/** Answers per second by name, and how many answers were none. */
interface Speeds {
  of(name: string): number;
  readonly errors: number;
}

/**
 * W10: twenty people with how to reach them, behind the wall and with the log, against the same API over the same tables without either; and what
 * becomes of it when the caller itself holds a million facts.
 */
export async function runPeopleBenchmark({ seconds }: { readonly seconds: number }): Promise<Outcome> {
  console.log(`W10: ${people} people`);
  const [realm, database] = await Promise.all([signingRealm(), peopleDatabase(people, manyFacts)]);
  const contestants: Contestant[] = [];
  try {
    contestants.push(
      await enter('node:http', written('people-limit.ts'), { DATABASE_URL: database.open.admin }),
      await enterApi('without entering', database.bare, realm, { OPEN: '1' }),
      await enterApi('without the wall', database.open, realm, { OPEN: '1' }),
      await enterApi('ours', database.guarded, realm),
      await enterApi('ours, many facts', database.crowded, realm),
    );
    await assertSame(contestants);
    return report(await measure(contestants, seconds));
  } finally {
    for (const { process: child } of contestants) child.kill('SIGTERM');
    realm.close();
    await database.close();
  }
}

async function enterApi(
  name: string,
  urls: DatabaseUrls,
  realm: SigningRealm,
  more: Readonly<Record<string, string>> = {},
): Promise<Contestant> {
  const contestant = await enter(name, written('people-api.ts'), {
    NODE_ENV: 'production',
    DATABASE_URL: urls.api_actor,
    PUBLIC_DATABASE_URL: urls.api_public,
    KEYCLOAK_URL: realm.url,
    CURSOR_KEY: 'benchmark '.repeat(4),
    KEYS_FOLDER: '/nowhere: no keys are needed',
    KEYS_MASTER: '0'.repeat(64),
    RATE_LIMIT_PER_MINUTE: '1000000000',
    LOG_LEVEL: 'warn',
    ...more,
  });
  return { ...contestant, headers: { authorization: `Bearer ${realm.token('kim', ['kcc-agent'])}` } };
}

/** A faster answer to another question proves nothing. */
async function assertSame(contestants: readonly Contestant[]): Promise<void> {
  const answers: unknown[] = [];
  for (const contestant of contestants) answers.push(await answerOf(contestant, workload, variables));
  const other = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
  if (other < 0) return;
  throw new Error(`W10: not the same answer: ${JSON.stringify([answers[0], answers[other]]).slice(0, 2000)}`);
}

async function measure(contestants: readonly Contestant[], seconds: number): Promise<Speeds> {
  const perSecond = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  let errors = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const contestant of contestants) {
      const window = await load(contestant, workload, { sets: [variables], seconds });
      // The first round only warms up.
      if (round === 0) continue;
      perSecond.get(contestant.name)?.push(window.perSecond);
      errors += window.errors;
    }
  }
  const of = (name: string) =>
    (perSecond.get(name) ?? []).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  for (const { name } of contestants) console.log(`  ${name.padEnd(18)} ${of(name).toFixed(0).padStart(6)}/s`);
  return { of, errors };
}

function report(speeds: Speeds): Outcome {
  const ours = speeds.of('ours');
  const figures: PeopleFigures = {
    ofOpen: ours / speeds.of('without the wall'),
    growth: ours / speeds.of('ours, many facts'),
    errors: speeds.errors,
  };
  const parts = [
    `W10 ratio ${figures.ofOpen.toFixed(2)} of the same API without policies and log`,
    `${(ours / speeds.of('without entering')).toFixed(2)} of the same that is not entered either`,
    `${(ours / speeds.of('node:http')).toFixed(2)} of node:http`,
    `with ${manyFacts} facts instead of ${people} it costs ${figures.growth.toFixed(2)} times as much`,
    `${figures.errors} errors`,
  ];
  return { line: parts.join(', '), missed: missedPeopleGoals(figures) };
}
