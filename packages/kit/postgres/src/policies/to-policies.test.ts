import { integer, type PgColumn, pgSchema, text } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { protect } from './protect.ts';
import { protectPersonal } from './protect-personal.ts';
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
create policy notes_create_actor_writer on content.notes for insert to actor_writer with check ((select privacy.are_claims_intact()) and (id > 0));
grant update on content.notes to actor_writer;
create policy notes_change_actor_writer on content.notes for update to actor_writer using ((select privacy.are_claims_intact()) and (id > 0)) with check ((select privacy.are_claims_intact()) and (id > 0));

grant execute on function content.publish(jsonb) to cms_login;

select privacy.declare_tables('content', $declared$[{"table":"notes","columns":["id"]}]$declared$);
`);
});

const people = pgSchema('profiles').table('people', { id: integer('id').primaryKey(), name: text('name') });
const personal = (group: string) =>
  protectPersonal(people, { because: 'Names.', group, object: people.id, subject: people.id, actions: ['read'] });

it('opens a table about people to whom the matrix allows its field group, and tells the database of each of its columns', () => {
  const sql = toPolicies({ schema: 'profiles', owner: 'profiles_owner', tables: [personal('identity')] });
  expect(sql).toMatchInlineSnapshot(`
    "grant usage on schema profiles to actor_reader, actor_writer;

    -- Names.
    create policy people_owner on profiles.people for all to profiles_owner using (true) with check (true);
    grant select on profiles.people to actor_reader;
    create policy people_read_actor_reader on profiles.people for select to actor_reader using ((select true from privacy.relations r where r.object = people.id and r.relation = any ((select privacy.relations_for('identity', 'read'))::text[]) and r.valid_from <= now() and now() < r.valid_until and (r.purpose is null or r.purpose = (select privacy.purpose())) limit 1) or privacy.reaches((select privacy.reach('identity', 'read')), people.id));
    grant select on profiles.people to actor_writer;
    create policy people_read_actor_writer on profiles.people for select to actor_writer using ((select true from privacy.relations r where r.object = people.id and r.relation = any ((select privacy.relations_for('identity', 'read'))::text[]) and r.valid_from <= now() and now() < r.valid_until and (r.purpose is null or r.purpose = (select privacy.purpose())) limit 1) or privacy.reaches((select privacy.reach('identity', 'read')), people.id));

    select privacy.declare_tables('profiles', $declared$[{"table":"people","columns":["id","name"],"group":"identity","object":"id","subject":"id"}]$declared$);
    "
  `);
});

it('lets an actor change of a row about people what is said, or else all but of whom it is', () => {
  const rules = { because: 'Names.', group: 'identity', object: people.id, subject: people.id };
  const granted = (changed?: readonly PgColumn[]) =>
    toPolicies({
      schema: 'profiles',
      owner: 'profiles_owner',
      tables: [protectPersonal(people, changed ? { ...rules, changed } : rules)],
    }).match(/grant update.*/)?.[0];
  expect(granted()).toBe('grant update (name) on profiles.people to actor_writer;');
  expect(granted([people.id])).toBe('grant update (id) on profiles.people to actor_writer;');
});

it('refuses a table that is declared twice: its columns would belong to two field groups', () => {
  const twice = [personal('identity'), personal('contact')];
  expect(() => toPolicies({ schema: 'profiles', owner: 'profiles_owner', tables: twice })).toThrow(
    'The table profiles.people is declared twice',
  );
});
