import { agent, fate, id } from './townspeople.ts';

/** Everything that is known of somebody, in every way to ask. */
export const details = {
  name: 'Ann Peeters',
  bornOn: '1984-03-12',
  number: 'ann@example.org',
  lookUp: 'h-ann',
  postalCode: '3000',
  houseNumber: '1',
};
export const find = (by: string, question: object = details) =>
  agent(`profiles.find_callers('${JSON.stringify({ by, ...question })}')`);

/** Both agents found everybody, in these ways. */
export const foundBy = (ways: string) =>
  fate(
    `insert into profiles.findings (agent, party_id, found_by) select a, p.id, '{${ways}}' from profiles.parties p, unnest(array['agent', 'colleague']) a`,
  );
/** Both found everybody, and nothing that can be asked was said for it. */
export const foundAll = foundBy('');

/** How often somebody gave that agent a wrong answer. */
export const wrong = (of: string, who: string, times: number, began = 'now()') =>
  fate(
    `insert into profiles.caller_checks (agent, id, party_id, questions, wrong, began_at) values ('${who}', ${id(79)}, ${of}, '{postalCode,houseNumber}', ${times}, ${began})`,
  );
