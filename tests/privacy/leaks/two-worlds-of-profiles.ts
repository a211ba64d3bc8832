import { composeSchema } from '@verbonden/kit-graphql';
import { expect, test } from 'vitest';
import { domains } from '../../../apps/api/src/domains.ts';
import { ask } from '../world/ask.ts';
import { patienceInMs } from '../world/patience.ts';
import type { PrivacyWorld } from '../world/privacy-world.ts';
import { plausibleVariables } from './plausible-variables.ts';
import { wholeSelections } from './whole-selection.ts';

/** The hidden columns of a party: table, column, and which column names the party. */
const hidden = [
  ['profiles.stated_identities', 'family_name', 'party_id'],
  ['profiles.organisation_identities', 'name', 'party_id'],
  ['profiles.organisation_identities', 'kbo_number', 'party_id'],
  ['profiles.contacts', 'street', 'party_id'],
  ['profiles.digital_addresses', 'address', 'party_id'],
  ['profiles.consents', 'wording', 'party_id'],
  ['profiles.mandates', 'other_name', 'party_id'],
  ['profiles.capacities', 'organisation_name', 'party_id'],
  ['profiles.organisation_members', 'name', 'organisation_id'],
  ['profiles.national_numbers', 'number', 'party_id'],
  ['profiles.parties', 'kind', 'id'],
  ['oversight.data_requests', 'details', 'party'],
  ['oversight.emergency_accesses', 'reason', 'object'],
] as const;

const values: Readonly<Record<string, string>> = { kind: 'association' };

/** L4 on the tables of the city: no operation and no path answers a stranger differently when a hidden column of a party differs. */
export function testTwoWorldsOfProfiles(opened: () => PrivacyWorld): void {
  const schema = composeSchema(domains);

  test.each([
    ['behandelaar at the desk', 'handle'],
    ['burger at the website', null],
  ] as const)(
    'L4 on profiles: to %s, a hidden column makes no difference',
    async (name, purpose) => {
      const world = opened();
      const object = world.placeOf('matchmaker at the desk').objects.get('in-contact') ?? '';
      const registered = domains
        .flatMap((domain) =>
          Object.entries(domain.operations).map(([operation, query]) => ({ domain, operation, query })),
        )
        .filter(({ domain, operation, query }) => {
          const declared = domain.purposes?.[operation] ?? [];
          return query.startsWith('query ') && declared.includes(purpose ?? 'self-service');
        })
        .map(({ query }) => ({ query, variables: plausibleVariables(schema, query, object) }));
      const free = [...wholeSelections(schema, object, 4).values()].map((query) => ({ query, variables: {} }));
      const asked = [...registered, ...free];
      const said = async (requests: typeof asked): Promise<string[]> => {
        const bodies: string[] = [];
        for (const request of requests) {
          const { body } = await ask(world, world.placeOf(name), { ...request, purpose });
          // A token is asked anew in between on a slow machine.
          bodies.push(body.replaceAll(/"(signedInUntil|viewer_\d+)":"\d{4}-[^"]*"/g, ''));
        }
        return bodies;
      };
      // Who reads what is kept of themselves is logged, and each such line makes the list of who looked another one: that list is asked when nothing else is.
      const isOfLog = ({ query }: (typeof asked)[number]) => query.includes('whoLookedAtMyData');
      for (const requests of [asked.filter((request) => !isOfLog(request)), asked.filter(isOfLog)]) {
        const before = await said(requests);
        for (const [table, column, party] of hidden) {
          const [from, at, by] = [world.admin(table), world.admin(column), world.admin(party)];
          const [row] = await world.admin<{ was: string }[]>`select ${at} as was from ${from} where ${by} = ${object}`;
          await world.admin`update ${from} set ${at} = ${values[column] ?? 'quite another value, and longer'} where ${by} = ${object}`;
          const after = await said(requests);
          await world.admin`update ${from} set ${at} = ${row?.was ?? ''} where ${by} = ${object}`;
          expect({ table, column, after }).toEqual({ table, column, after: before });
        }
      }
    },
    patienceInMs,
  );
}
