import { expect, test } from 'vitest';
import { everyTable } from '../cells/reading-cells.ts';
import { ask } from '../world/ask.ts';
import { markersIn } from '../world/markers-in.ts';
import type { PrivacyWorld } from '../world/privacy-world.ts';

/** What is in the way of every log line while the work runs: at once, or only when the transaction is to be committed. */
const obstacles = {
  'the log line cannot be written': `create trigger in_the_way before insert on %T for each row execute function fixture_refuses()`,
  'the commit fails': `create constraint trigger in_the_way after insert on %T deferrable initially deferred for each row execute function fixture_refuses()`,
} as const;

/** Without a log nobody reads: an answer leaves only after what it disclosed is committed. */
export function testFailingCommit(opened: () => PrivacyWorld): void {
  test.each(Object.entries(obstacles))('when %s, nothing leaves', async (_, obstacle) => {
    const { admin, ...world } = opened();
    const place = world.placeOf('behandelaar at the desk');
    const request = { query: everyTable, variables: { objects: [...place.objects.values()] }, purpose: 'handle' };
    const asked = () => ask({ admin, ...world }, place, request);
    expect(markersIn((await asked()).body)).not.toEqual([]);
    const partitions = await admin<{ name: string }[]>`
      select inhrelid::regclass::text as name from pg_inherits where inhparent = 'privacy.processing_log'::regclass`;
    await admin.unsafe(
      `create or replace function fixture_refuses() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`,
    );
    try {
      for (const { name } of partitions) await admin.unsafe(obstacle.replace('%T', name));
      const answer = await asked();
      expect(answer.codes).not.toEqual([]);
      expect(answer.data).toBeNull();
      expect(markersIn(answer.body)).toEqual([]);
      expect(answer.body).not.toContain('disk');
    } finally {
      for (const { name } of partitions) await admin.unsafe(`drop trigger if exists in_the_way on ${name}`);
    }
    expect(markersIn((await asked()).body)).not.toEqual([]);
  });
}
