import type { Story } from './story.ts';
import { lea, leah, max, mia } from './town.ts';
import { ann, fate, id, party, person, worker } from './townspeople.ts';

/** How many days nothing was heard of somebody. */
const heard = (of: string, days: number) =>
  fate(
    `insert into profiles.last_uses (party_id, used_on) values (${of}, current_date - ${days})
     on conflict (party_id) do update set used_on = excluded.used_on`,
  );
const made = (days: number) => fate(`update profiles.parties set created_at = now() - interval '${days} days'`);
/** Nothing is going on about anybody, so that only the terms decide. */
const quiet: Story = [
  fate(`delete from privacy.relations where split_part(relation, '-', 1) <> 'self'`),
  fate(`delete from oversight.data_requests`),
  fate(`delete from profiles.last_uses`),
];
const find = worker('profiles.find_unused()');
const retireOf = (...of: readonly string[]) => worker(`profiles.retire_unused(array[${of.join(',')}]::uuid[])`);
const everybody = [...Object.values(party), lea, leah, max, mia];
const retire = retireOf(...everybody);
const forget = worker('profiles.forget_ended()');
const ends = (table: string, column: string, days: number) =>
  fate(`update profiles.${table} set ${column} = now() - interval '${days} days'`);

/** Each mandate was drawn, and so was something that is no mandate. */
const drawn = fate(
  `insert into privacy.drawn_ids (called, drawn_id, kept_by)
   select 'as ' || m.id, m.id, 'profiles_owner' from (select distinct id from profiles.mandates union all select ${id(97)}) m
   on conflict do nothing`,
);

/** Of whom nothing was heard, with an account and without one; and what was over before that. */
export const storiesOfKeptTerms: readonly Story[] = [
  ...[1, 364, 365, 366, 1094, 1096].map((days) => [...quiet, made(days), find, retire]),
  [...quiet, made(1096), retireOf(party.bert, lea)],
  ...[party.bert, lea].flatMap((of) => [100, 366, 1096].map((days) => [...quiet, heard(of, days), retire])),
  ...[party.bert, lea].map((of) => [...quiet, made(1096), heard(of, 100), retire]),
  ...[max, mia, leah].map((of) => [...quiet, made(1096), heard(of, 1), retire]),
  ...['null', 'now()'].map((left) => [
    ...quiet,
    fate(
      `insert into profiles.organisation_members (organisation_id, id, member_id, name, role, ended_at)
       values (${party.hugo}, ${id(98)}, ${lea}, 'x', 'member', ${left})`,
    ),
    made(1096),
    retire,
  ]),
  ...[`${mia}, null`, `${id(99)}, 'hugo'`].map((who) => [
    ...quiet,
    fate(
      `insert into profiles.organisation_members (organisation_id, id, member_id, subject, name, role) values (${id(96)}, ${id(98)}, ${who}, 'x', 'member')`,
    ),
    made(1096),
    retire,
  ]),
  [made(1096), retire],
  [...quiet, made(1096), retire, retire],
  ...[100, 1000, 1096].flatMap((days) => [
    [ends('mandates', 'ended_at', days), forget],
    [drawn, ends('mandates', 'ended_at', days), forget],
    [ends('mandates', 'ends_at', days), forget],
    [ends('consents', 'expires_at', days), forget],
    [ends('capacities', 'valid_until', days), forget],
  ]),
  [heard(party.ann, -2), ann(`profiles.open_my_profile('nl')`)],
  [heard(party.ann, 2), ann(`profiles.open_my_profile('nl')`)],
  [person('new')(`profiles.open_my_profile('nl')`)],
];
