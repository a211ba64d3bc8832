import { composeSchema } from '@verbonden/kit-graphql';
import { matrix } from '@verbonden/privacy-engine';
import { expect, test } from 'vitest';
import { domains } from '../../../apps/api/src/domains.ts';
import { fixtureDomain } from '../fixture/fixture-domain.ts';
import { ask } from '../world/ask.ts';
import { markersIn } from '../world/markers-in.ts';
import { patienceInMs } from '../world/patience.ts';
import type { PrivacyWorld } from '../world/privacy-world.ts';
import { plausibleVariables } from './plausible-variables.ts';
import { wholeSelections } from './whole-selection.ts';

const depth = 5;

/** L5 and L8: no road through the schema leads to what the table itself would not show. */
export function testEveryPath(opened: () => PrivacyWorld): void {
  const schema = composeSchema([...domains, fixtureDomain]);

  test(
    'L5: every path of the schema, five deep, shows a stranger nothing of an object',
    async () => {
      const world = opened();
      const object = world.placeOf('matchmaker at the desk').objects.get('in-contact') ?? '';
      const strangers = [
        ['nobody in particular', [null]],
        ['burger at the website', [null]],
        ['ontwikkelaar at the desk', [null]],
        ['behandelaar at the desk', ['handle', 'support']],
        ['partner at the desk', ['support', 'follow-up']],
        ['the machine partner-caw', ['support']],
      ] as const;
      for (const [name, purposes] of strangers) {
        for (const purpose of purposes) {
          for (const [field, query] of wholeSelections(schema, object, depth)) {
            const answer = await ask(world, world.placeOf(name), { query, purpose });
            expect({ name, field, codes: answer.codes.filter((code) => code === 'GRAPHQL_VALIDATION_FAILED') }).toEqual(
              { name, field, codes: [] },
            );
            const shown = markersIn(answer.body).filter((row) => row.endsWith(object));
            expect({ name, field, shown }).toEqual({ name, field, shown: [] });
          }
        }
      }
    },
    patienceInMs,
  );

  test(
    'L5: the same paths do lead there for whoever may: the walk is not blind',
    async () => {
      const world = opened();
      const place = world.placeOf('privacy at the desk');
      const object = place.objects.get('tasked') ?? '';
      const found = new Set<string>();
      for (const query of wholeSelections(schema, object, depth).values()) {
        const answer = await ask(world, place, { query, purpose: 'oversight' });
        for (const row of markersIn(answer.body)) if (row.endsWith(object)) found.add(row.split(' ')[0] ?? '');
      }
      expect([...found]).toEqual(expect.arrayContaining(matrix.fieldGroups.map(({ name }) => name)));
    },
    patienceInMs,
  );

  test(
    'L8: whoever is not signed in gets no personal value from any operation, registered or free',
    async () => {
      const world = opened();
      const nobody = world.placeOf('nobody in particular');
      const object = world.placeOf('kcc at the desk').objects.get('in-contact') ?? '';
      const operations = domains.flatMap((domain) => Object.entries(domain.operations));
      expect(operations.length).toBeGreaterThan(50);
      for (const [name, query] of operations.filter(([, text]) => !text.includes('subscription '))) {
        const variables = plausibleVariables(schema, query, object);
        for (const purpose of [null, 'answer', 'oversight']) {
          const answer = await ask(world, nobody, { query, variables, purpose });
          expect({ name, shown: markersIn(answer.body) }).toEqual({ name, shown: [] });
        }
      }
      for (const [name, query] of wholeSelections(schema, object, depth)) {
        const answer = await ask(world, nobody, { query });
        expect({ name, shown: markersIn(answer.body) }).toEqual({ name, shown: [] });
      }
    },
    patienceInMs,
  );
}
