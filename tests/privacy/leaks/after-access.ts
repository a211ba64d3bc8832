import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ask } from '../world/ask.ts';
import { markersIn } from '../world/markers-in.ts';
import { patienceInMs } from '../world/patience.ts';
import type { PrivacyWorld } from '../world/privacy-world.ts';

const query = `query Attachments($object: ID!) {
  fixtureListAttachments(objects: [$object]) { totalCount nodes { object value } }
  fixtureCase(object: $object) { attachments { value } }
}`;

/** Whoever keeps the address of an attachment has nothing once access is over, and cannot tell that it is there. */
export function testAfterAccess(opened: () => PrivacyWorld): void {
  test(
    'L15: when access is over an attachment is answered as one that never was',
    async () => {
      const world = opened();
      const place = world.placeOf('behandelaar at the desk');
      const object = place.objects.get('handling') ?? '';
      const look = (asked: string) => ask(world, place, { query, variables: { object: asked }, purpose: 'handle' });
      const found = markersIn((await look(object)).body);
      expect(found).toEqual([`attachments ${object}`]);
      const ended = await world.admin`
        update privacy.relations set valid_until = now() where object = ${object} and relation = 'handling' returning holder`;
      expect(ended).toHaveLength(1);
      try {
        expect((await look(object)).body).toBe((await look(randomUUID())).body);
      } finally {
        await world.admin`
          update privacy.relations set valid_until = 'infinity' where object = ${object} and relation = 'handling'`;
      }
      expect(markersIn((await look(object)).body)).toEqual(found);
    },
    patienceInMs,
  );
}
