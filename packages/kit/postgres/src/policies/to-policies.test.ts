import { integer, pgSchema } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { protect } from './protect.ts';
import { toPolicies } from './to-policies.ts';

const notes = pgSchema('content').table('notes', { id: integer('id').primaryKey() });

it('writes a grant and a policy for each act that is said, and usage for whoever is named; an actor is asked for', () => {
  const sql = toPolicies({
    schema: 'content',
    owner: 'content_owner',
    tables: [
      protect(notes, {
        because: 'Everyone sees the even ones.',
        read: { public_reader: 'id % 2 = 0' },
        create: { actor_writer: 'id > 0' },
        change: { actor_writer: 'id > 0' },
      }),
    ],
    functions: [{ signature: 'publish(jsonb)', executors: ['cms_login'] }],
  });
  expect(sql).toBe(`grant usage on schema content to actor_writer, cms_login, public_reader;

-- Everyone sees the even ones.
create policy notes_owner on content.notes for all to content_owner using (true) with check (true);
grant select on content.notes to public_reader;
create policy notes_read_public_reader on content.notes for select to public_reader using (id % 2 = 0);
grant insert on content.notes to actor_writer;
create policy notes_create_actor_writer on content.notes for insert to actor_writer with check ((select privacy.claims()) is not null and (id > 0));
grant update on content.notes to actor_writer;
create policy notes_change_actor_writer on content.notes for update to actor_writer using ((select privacy.claims()) is not null and (id > 0)) with check ((select privacy.claims()) is not null and (id > 0));

grant execute on function content.publish(jsonb) to cms_login;
`);
});
