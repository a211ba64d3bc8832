import { content } from '@verbonden/content';
import { composeSchema } from '@verbonden/kit-graphql';
import { matrix, purposesOf, standingOf, type World } from '@verbonden/privacy-engine';
import { profiles } from '@verbonden/profiles';
import type { GraphQLSchema } from 'graphql';
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
import { plantOpenings } from './plant-openings.ts';
import { plausibleVariables } from './plausible-variables.ts';
import { refuseCommits, refusedTrace } from './refused-commits.ts';

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

/** Operations of which a row holds ids and no text that could be planted: what left of these are the ids. */
const unmarked: Readonly<Record<string, string>> = {
  OpenAcknowledgements: 'data-request',
  Restrictions: 'data-request',
};

/** Operations that show nothing of anybody else, by why. */
const silentBecause: Readonly<Record<string, readonly string[]>> = {
  'People see their own data alone.': ['MyProfile', 'MyRestrictions', 'OpenMyProfile', 'Viewer', 'WhoLookedAtMyData'],
  'They are about rules, roles and the charter, and name nobody.': [
    'AcceptCharter',
    'AccessExplanation',
    'ApproveCharter',
    'ApproveRoleChange',
    'ApproveRuleChange',
    'Article30',
    'AssignRole',
    'CharterAcceptances',
    'CharterProposals',
    'DescribeController',
    'PrivacyCharter',
    'PrivacyCharters',
    'PrivacyMatrix',
    'ProposeCharter',
    'ProposeRuleChange',
    'RejectCharter',
    'RejectRoleChange',
    'RejectRuleChange',
    'RoleChanges',
    'RuleProposals',
    'SimulateRuleChange',
    'WithdrawRole',
  ],
  'They tell that it is done, or is right, of what the asker named.': [
    'AnswerCallerCheck',
    'CloseContact',
    'StartCallerCheck',
  ],
  'It needs an answer that an officer has still to tell; its own test has it.': ['HandOverAnswer'],
  'Whoever joins writes about themselves.': ['JoinOrganisation'],
};

/** They end mandates of whom the agent found, or finds: whom the planted names let be found depends on the ids that were drawn. Their own tests have both. */
const nowAndThen = new Set(['EndMandatesOf', 'EndMandatesOfRestricted']);

/** What left is what is logged, of each registered operation, for everybody and every purpose that it declares. */
export function testLogEqualsDisclosure(opened: () => PrivacyWorld): void {
  test(
    'what left in an answer is what the log says, for every registered operation, and nothing leaves when the commit fails',
    async () => {
      const world = opened();
      const schema = composeSchema([...domains, fixtureDomain]);
      const recorded = await recordedWorld(world.admin);
      const disclosing = new Set<string>();
      await plantOpenings(world);
      await refuseCommits(world.admin);
      const code = await offeredCode(world, schema);
      for (const domain of domains) {
        for (const [name, query] of inOrderOfWork(Object.entries(domain.operations))) {
          // The events of these are asked for where they are told.
          if (query.includes('subscription ')) continue;
          for (const { place, purpose, object } of questionsOf(world, recorded, domain.purposes?.[name])) {
            const named = plausibleVariables(schema, query, object);
            const request = { query, variables: 'code' in named ? { ...named, code } : named, purpose };
            // First so that its commit fails, until that was seen of an operation that would have disclosed something.
            const lost =
              disclosing.has(name) || silent.has(name)
                ? null
                : await ask(world, place, { ...request, trace: refusedTrace() });
            const answer = await ask(world, place, request);
            const logged = await loggedIn(world, answer);
            const what = { name, who: place.persona.name, purpose, object, codes: answer.codes };
            if (logged.length > 0) disclosing.add(name);
            const isTold = lost !== null && logged.length > 0;
            const failed = isTold ? { left: lost.data, isRefused: lost.codes.length > 0 } : asItShould;
            expect({ ...what, ...failed }).toEqual({ ...what, ...asItShould });
            const shown = disclosedIn(answer, place, unmarked[name]);
            // What a change writes has no planted text, and is read back: there the log says more than the planted texts do.
            const said = logged.filter((row) => planted.has(row.split(' ')[0] ?? ''));
            const compared = query.startsWith('query ') ? said : said.filter((row) => shown.includes(row));
            expect({ ...what, logged: compared }).toEqual({ ...what, logged: shown });
            // What was written of somebody is logged whether the answer shows it or not.
            const mustShow = query.startsWith('query ') ? logged : [];
            const unseen = mustShow.filter((row) => !answer.body.includes(row.split(' ')[1] ?? ''));
            expect({ ...what, unseen }).toEqual({ ...what, unseen: [] });
          }
        }
      }
      // Operations that showed nothing of anybody else prove nothing, so it is said of each why it cannot.
      const asked = domains.flatMap(({ operations }) => Object.entries(operations));
      const quiet = asked.filter(([name, query]) => !query.includes('subscription ') && !disclosing.has(name));
      const aboutPeople = quiet
        .map(([name]) => name)
        .filter((name) => !(name in content.operations) && !nowAndThen.has(name));
      expect(aboutPeople.toSorted()).toEqual([...silent].toSorted());
    },
    patienceInMs,
  );
}

/** How an operation ends whose commit fails. */
const asItShould = { left: null, isRefused: true };

const silent = new Set(Object.values(silentBecause).flat());

interface Question {
  readonly place: Place;
  readonly purpose: string | null;
  readonly object: string;
}

/** Whoever may ask for these purposes does, of whom they may see something and of somebody else; without purposes, of one. */
function questionsOf({ places }: PrivacyWorld, recorded: World, purposes?: readonly string[]): Question[] {
  return places.flatMap((place): Question[] => {
    const [first = ''] = objectsOf(place);
    if (!purposes) return [{ place, purpose: null, object: first }];
    const actor = actorOf(place.persona, place.capacity);
    const own = purposesOf(matrix, standingOf(matrix, actor, recorded), actor);
    return purposes
      .filter((purpose) => own.includes(purpose))
      .flatMap((purpose) => objectsOf(place).map((object) => ({ place, purpose, object })));
  });
}

/** The code of a mandate that the contact centre recorded for a caller. */
async function offeredCode(world: PrivacyWorld, schema: GraphQLSchema): Promise<string> {
  const place = world.placeOf('kcc at the desk');
  const query = profiles.operations['GiveMandate'] ?? '';
  const variables = plausibleVariables(schema, query, place.objects.get('in-contact') ?? '');
  const { data } = await ask(world, place, { query, variables, purpose: 'answer' });
  return (data as { readonly giveMandate: { readonly code: string } }).giveMandate.code;
}

/** What this persona is likely to see something of, and somebody else's. */
const objectsOf = ({ objects, capacity }: Place): string[] =>
  [
    'self',
    'in-contact',
    'handling',
    'tasked',
    'engaged',
    'matched',
    'emergency',
    'any',
    ...(capacity === null ? [] : ['capacity']),
  ].map((relation) => objects.get(relation) ?? '');

/** By the texts that were planted; of what has none, by its ids. */
function disclosedIn({ body }: Answer, { persona }: Place, unmarkedGroup?: string): string[] {
  const own = persona.kind === 'person' ? persona.subject : null;
  const ids = [...new Set(body.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))].toSorted();
  const rows = unmarkedGroup === undefined ? markersIn(body) : ids.map((id) => `${unmarkedGroup} ${id}`);
  return rows.filter((row) => row.split(' ')[1] !== own);
}

async function loggedIn({ admin }: PrivacyWorld, { trace }: Answer): Promise<string[]> {
  const rows = await loggedRows(admin, trace);
  return [...new Set(rows.map(({ group, object }) => `${group} ${object}`))].toSorted();
}

/**
 * An officer takes a request before exporting it, and settles it last; what ends something comes after what shows it, and a contact ends last,
 * with a mandate that is taken up: from then on the name of who took it up is in it.
 */
function inOrderOfWork(operations: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  const ends = /^(?:Settle|End|Withdraw|Remove|Merge|Undo|Review|Lift)/;
  const place = (name: string): number => {
    if (/^(?:Close|TakeUp)/.test(name)) return 3;
    return name.startsWith('Take') ? 0 : ends.test(name) ? 2 : 1;
  };
  return operations.toSorted(([one], [other]) => place(one) - place(other));
}
