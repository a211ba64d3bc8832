/** Guards that ask what the line beside them asks as well, so that nothing changes when one of the two goes: which, by why. */
const because: Readonly<Record<string, readonly string[]>> = {
  'Without it there is a null, which no comparison lets pass.': [`profiles.fitting(jsonb): asked <> '{}' -> true`],
  'Only a domain that keeps people has a function of that name, and gives it.': [
    `oversight.is_person(uuid): has_function_privilege(p.oid, 'execute') -> true`,
  ],
  'Only a domain that keeps organisations has a function of that name, and gives it.': [
    `oversight.name_of_unit(text): has_function_privilege(p.oid, 'execute') -> true`,
  ],
  'It only says for whom is waited.': [
    'profiles.merge_parties(uuid,uuid,uuid): r.party_id in (kept, merged) -> true',
    'profiles.take_up_mandate(text): m.id = (select c.offer_id from profiles.offer_codes c where c.code_hash = take_up_mandate.code_hash) -> true',
  ],
  'An organisation with an administrator who joined was answered before, and every other invitation was ended before.':
    ['profiles.name_administrator(uuid,uuid,text,text): m.id = member -> true'],
  'What is taken away and added comes after it.': [
    `oversight.approve_rule_change(uuid,integer): act = 'remove' -> true`,
    `oversight.simulate_rules(jsonb): c.act = 'remove' -> true`,
  ],
  'The policy on facts says the same of the owner of this function.': [
    `oversight.finish_erasure(uuid): relation in ('tasked', 'erasing', 'emergency') -> true`,
  ],
  'Whom it does not cover it covers as little afterwards; what stays the same is only not written again.': [
    'oversight.finish_erasure(uuid): erased = any (covers) -> true',
    'oversight.follow_persons(): not (r.covers @> now_one.parties and r.covers <@ now_one.parties) -> true',
  ],
  'No term of another kind is a date.': [
    `profiles.lookalikes(uuid): b.kind = 'born' -> true`,
    `profiles.lookalikes(uuid): m.kind = 'born' -> true`,
  ],
  'Of an address the rows themselves are compared: the terms only say quickly where they are.': [
    `profiles.lookalikes(uuid): t.kind = 'number' -> true`,
    'profiles.lookalikes(uuid): n.party_id = t.party_id -> true',
  ],
  'Whoever is proven apart, by another number above all, is left out in the end.': [
    'profiles.lookalikes(uuid): o.look_up = m.look_up -> true',
  ],
};

export const saidTwice: ReadonlySet<string> = new Set(Object.values(because).flat());
