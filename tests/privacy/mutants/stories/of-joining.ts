import type { Story } from './story.ts';
import { harmony } from './town.ts';
import { fate, hugo, id, party, person } from './townspeople.ts';

const codeFor = (member: string) =>
  fate(
    `insert into profiles.offer_codes (code_hash, offer, offer_id, party_id, offered_by, expires_at) values ('hash-twice', 'membership', ${member}, ${harmony}, 'dora', 'infinity')`,
  );
const joins = hugo(`profiles.join_organisation('hash-twice')`);

const takesUp = (sub: string, code: string) =>
  person(sub, { roles: ['intermediary'] })(`profiles.take_up_mandate('${code}')`);
const mandateAgain = fate(
  `insert into profiles.offer_codes (code_hash, offer, offer_id, party_id, offered_by, expires_at) values ('hash-again', 'mandate', ${id(33)}, ${party.ann}, 'ann', 'infinity')`,
);
const erikMayAct = person('erik', { roles: ['intermediary'] })(`profiles.accept_charter(1, null)`);

/** A code for what somebody already joined or took up is of no use. */
export const storiesOfJoining: readonly Story[] = [
  [codeFor(id(31)), joins],
  [codeFor(id(32)), joins],
  [mandateAgain, erikMayAct, takesUp('erik', 'hash-again')],
  [erikMayAct, takesUp('erik', 'hash-offered')],
];
