import { composeSchema } from '@verbonden/kit-graphql';
import { matrix, purposesOf, standingOf } from '@verbonden/privacy-engine';
import { expect, test } from 'vitest';
import { domains } from '../../../apps/api/src/domains.ts';
import { actorOf } from '../cells/expected.ts';
import { fixtureDomain } from '../fixture/fixture-domain.ts';
import { type Answer, ask } from '../world/ask.ts';
import { loggedRows } from '../world/logged-rows.ts';
import { markersIn } from '../world/markers-in.ts';
import { patienceInMs } from '../world/patience.ts';
import type { Place } from '../world/place.ts';
import type { PrivacyWorld } from '../world/privacy-world.ts';
import { recordedWorld } from '../world/recorded-world.ts';
import { plausibleVariables } from './plausible-variables.ts';

/** Groups of which every row has a text that was planted: of these, log and answer must be equal. Of the others an id may be all there is. */
const planted = new Set([
  'identity',
  'contact',
  'national-number',
  'mandate',
  'capacity',
  'consent',
  'membership',
  'data-request',
  'emergency-access',
]);

/** What left is what is logged, of each registered operation, for everybody and every purpose that it declares. */
export function testLogEqualsDisclosure(opened: () => PrivacyWorld): void {
  test(
    'what left in an answer is what the log says, for every registered operation',
    async () => {
      const world = opened();
      const schema = composeSchema([...domains, fixtureDomain]);
      const recorded = await recordedWorld(world.admin);
      const disclosing = new Set<string>();
      for (const domain of domains) {
        for (const [name, query] of Object.entries(domain.operations)) {
          if (query.includes('subscription ')) continue;
          for (const place of world.places) {
            const actor = actorOf(place.persona, place.capacity);
            const own = purposesOf(matrix, standingOf(matrix, actor, recorded), actor);
            for (const purpose of (domain.purposes?.[name] ?? []).filter((one) => own.includes(one))) {
              for (const object of objectsOf(place)) {
                const variables = plausibleVariables(schema, query, object);
                const answer = await ask(world, place, { query, variables, purpose });
                const shown = disclosedIn(answer, place);
                if (shown.length > 0) disclosing.add(name);
                const logged = await loggedIn(world, answer);
                const what = { name, who: place.persona.name, purpose, object, codes: answer.codes };
                // What a change writes has no planted text, and is read back: there the log says more than the planted texts do.
                const said = logged.filter((row) => planted.has(row.split(' ')[0] ?? ''));
                const compared = query.startsWith('query ') ? said : said.filter((row) => shown.includes(row));
                expect({ ...what, logged: compared }).toEqual({ ...what, logged: shown });
                const unseen = logged.filter((row) => !answer.body.includes(row.split(' ')[1] ?? ''));
                expect({ ...what, unseen }).toEqual({ ...what, unseen: [] });
              }
            }
          }
        }
      }
      // Operations that showed nothing of anybody else would prove nothing.
      expect([...disclosing]).toEqual(expect.arrayContaining(['PartyPage', 'DataRequests', 'EmergencyAccesses']));
    },
    patienceInMs,
  );
}

/** What this persona is likely to see something of, and somebody else's. */
const objectsOf = ({ objects }: Place): string[] =>
  ['self', 'in-contact', 'handling', 'tasked', 'engaged', 'matched', 'emergency', 'any'].map(
    (relation) => objects.get(relation) ?? '',
  );

function disclosedIn({ body }: Answer, { persona }: Place): string[] {
  const own = persona.kind === 'person' ? persona.subject : null;
  return markersIn(body).filter((row) => row.split(' ')[1] !== own);
}

async function loggedIn({ admin }: PrivacyWorld, { trace }: Answer): Promise<string[]> {
  const rows = await loggedRows(admin, trace);
  return [...new Set(rows.map(({ group, object }) => `${group} ${object}`))].toSorted();
}
