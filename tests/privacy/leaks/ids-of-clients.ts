import { randomUUID } from 'node:crypto';
import { composeSchema } from '@verbonden/kit-graphql';
import { expect, test } from 'vitest';
import { domains } from '../../../apps/api/src/domains.ts';
import { ask } from '../world/ask.ts';
import { patienceInMs } from '../world/patience.ts';
import type { PrivacyWorld } from '../world/privacy-world.ts';
import { plausibleVariables } from './plausible-variables.ts';

/** Whatever somebody makes under an id that they chose, it takes up nothing of what has that id in another domain. */
export function testIdsOfClients(opened: () => PrivacyWorld): void {
  test(
    'nobody comes to stand to a case by making something else under its id',
    async () => {
      const world = opened();
      const schema = composeSchema(domains);
      const known = randomUUID();
      await world.admin`insert into fixture.case_core (id, object, subject, value) values (${known}, ${known}, ${known}, 'a case')`;
      await world.admin`insert into privacy.relations (object, relation, holder, reason) values (${known}, 'handling', 'group:elsewhere', 'test')`;
      const standing = async () =>
        [
          ...(await world.admin`
            select object, relation, holder from privacy.relations where object = ${known} or holder in (${`party:${known}`}, ${`mandate:${known}`})
            union all select null, 'member', subject from privacy.memberships where holder in (${`party:${known}`}, ${`mandate:${known}`})
            union all select id, 'party', kind from profiles.parties where id = ${known}
            union all select organisation_id, 'member', name from profiles.organisation_members where member_id = ${known}
            order by 1, 2, 3`),
        ].map((row) => ({ ...row }));
      const before = await standing();
      const made = new Set<string>();
      for (const { operations, purposes = {} } of domains) {
        for (const [name, query] of Object.entries(operations)) {
          if (!/^mutation [^{]*\$id: ID!/.test(query)) continue;
          for (const place of world.places) {
            for (const purpose of purposes[name] ?? [null]) {
              const object = place.objects.get(purpose === 'answer' ? 'in-contact' : 'self') ?? '';
              const variables = { ...plausibleVariables(schema, query, object), id: known };
              const { codes, body } = await ask(world, place, { query, variables, purpose });
              if (codes.length === 0 && !body.includes('null}')) made.add(name);
              expect({ name, who: place.persona.name, purpose, standing: await standing() }).toEqual({
                name,
                who: place.persona.name,
                purpose,
                standing: before,
              });
            }
          }
        }
      }
      // What nobody could make shows nothing.
      expect([...made].toSorted()).toEqual(
        expect.arrayContaining(['GiveMandate', 'NameAdministrator', 'RecordCaller', 'RegisterOrganisation']),
      );
    },
    patienceInMs,
  );
}
