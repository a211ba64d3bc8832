import type { Story } from './story.ts';
import { lea, leah, lou } from './town.ts';
import { agent, fate, id } from './townspeople.ts';

/** Who was found, asked and is in contact, of the one that goes and of another; and what else is known of the one that goes. */
const beside = [
  `insert into profiles.findings (agent, party_id, found_by) select 'colleague', p, '{number}' from unnest(array[${leah}, ${lou}]::uuid[]) p`,
  `insert into profiles.caller_checks (agent, id, party_id, questions, passed_at)
   values ('colleague', ${id(79)}, ${leah}, '{postalCode}', now()), ('colleague', ${id(80)}, ${lou}, '{postalCode}', now())`,
  `insert into privacy.relations (object, relation, holder, reason)
   select p, 'in-contact', 'subject:colleague', 'test' from unnest(array[${leah}, ${lou}]::uuid[]) p`,
  `insert into privacy.relations (object, relation, holder, reason) values (${leah}, 'capacity', 'party:leah', 'test')`,
].map(fate);

export const storiesOfEndedContacts: readonly Story[] = [
  [...beside, agent(`profiles.merge_parties(${id(76)}, ${lea}, ${leah})`)],
];
