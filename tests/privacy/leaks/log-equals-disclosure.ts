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

/** Operations that show nothing of anybody else when they are asked so, by why. */
const silentBecause: Readonly<Record<string, readonly string[]>> = {
  'People see their own data alone.': ['MyProfile', 'OpenMyProfile', 'StateIdentity', 'WhoLookedAtMyData'],
  'They are about rules and roles, and name nobody.': [
    'AccessExplanation',
    'ApproveCharter',
    'ApproveRoleChange',
    'ApproveRuleChange',
    'AssignRole',
    'CharterAcceptances',
    'CharterProposals',
    'DescribeController',
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
  'They need a code, an answer or a first half that only somebody else has; their own tests have it.': [
    'AnswerCallerCheck',
    'EnterAddressCode',
    'HandOverAnswer',
    'MergeParties',
    'OpenContact',
    'TakeUpMandate',
    'UndoMerge',
  ],
  'They tell that it is done, and to whom is known already.': [
    'AcknowledgeDestruction',
    'AskAddressCode',
    'ChangeLanguage',
    'ChangeMember',
    'CloseContact',
    'EndMandate',
    'GiveMandate',
    'InviteMember',
    'LiftRestriction',
    'OpenDataRequest',
    'OpenEmergencyAccess',
    'RegisterOrganisation',
    'RemoveDigitalAddress',
    'ReviewEmergencyAccess',
    'SetContactPreference',
    'SetPostalAddress',
    'StartCallerCheck',
    'WithdrawConsent',
  ],
  'They list what nobody asked for or received in this world.': ['OpenAcknowledgements', 'Restrictions'],
  'Everybody here is proven apart by a number; duplicates have tests of their own.': ['SuggestDuplicates'],
  'Every event is an operation of its own, tested as it is told.': ['EmergencyOpened'],
};

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
        for (const [name, query] of inOrderOfWork(Object.entries(domain.operations))) {
          if (query.includes('subscription ')) continue;
          for (const place of world.places) {
            const actor = actorOf(place.persona, place.capacity);
            const own = purposesOf(matrix, standingOf(matrix, actor, recorded), actor);
            for (const purpose of (domain.purposes?.[name] ?? []).filter((one) => own.includes(one))) {
              for (const object of objectsOf(place)) {
                const variables = plausibleVariables(schema, query, object);
                const answer = await ask(world, place, { query, variables, purpose });
                const shown = disclosedIn(answer, place);
                const logged = await loggedIn(world, answer);
                if (logged.length > 0) disclosing.add(name);
                const what = { name, who: place.persona.name, purpose, object, codes: answer.codes };
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
        }
      }
      // Operations that showed nothing of anybody else prove nothing, so it is said of each why it cannot.
      const silent = domains
        .flatMap((domain) => Object.keys(domain.purposes ?? {}))
        .filter((name) => !disclosing.has(name));
      expect(silent.filter((name) => !Object.values(silentBecause).flat().includes(name))).toEqual([]);
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

/** An officer takes a request before exporting it, and settles it last; what ends something comes after what shows it. */
function inOrderOfWork(operations: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  const place = (name: string): number =>
    name.startsWith('Take') ? 0 : /^(Settle|Close|End|Withdraw|Remove|Merge|Undo|Review|Lift)/.test(name) ? 2 : 1;
  return operations.toSorted(([one], [other]) => place(one) - place(other));
}
