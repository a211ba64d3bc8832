import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anAgent,
  anId,
  aPerson,
  type ProfilesWorld,
  partyIn,
  profilesWorld,
  type Somebody,
} from '../../test/profiles-world.ts';
import { addDigitalAddress } from './add-digital-address.ts';
import { findCallers } from './find-callers.ts';
import { giveConsent } from './give-consent.ts';
import { giveMandate } from './give-mandate.ts';
import { mergeParties } from './merge-parties.ts';
import { openContact } from './open-contact.ts';
import { recordCaller } from './record-caller.ts';
import { setContactPreference } from './set-contact-preference.ts';
import { setPostalAddress } from './set-postal-address.ts';
import { stateIdentity } from './state-identity.ts';
import { suggestDuplicates } from './suggest-duplicates.ts';
import { undoMerge } from './undo-merge.ts';

const today = '2026-03-01';
const secret = Buffer.alloc(32, 5);
const home = {
  street: 'Markt',
  houseNumber: '1',
  boxNumber: null,
  postalCode: '3000',
  municipality: 'Leuven',
  country: null,
};

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

/** A person with an account, and the same one as a caller whom an agent recorded without it. */
async function aPair(sub: string, born: string): Promise<{ account: string; caller: string; agent: Somebody }> {
  const identity = { givenName: 'Mia', familyName: `De ${sub}`, bornOn: born };
  const account = await world.person(sub);
  const agent = anAgent(`agent-${sub}`);
  await world.as(aPerson(sub), (tx) => stateIdentity(tx, account, identity, today));
  const caller = await world.as(agent, (tx) => recordCaller(tx, { id: anId(), language: 'nl', identity }, today));
  return { account, caller: partyIn(caller), agent };
}

/** Lets the agent in with somebody, as after the questions for a caller. */
const letIn = (agent: Somebody, party: string) =>
  world.admin.begin(async (tx) => {
    await tx`set local role profiles_owner`;
    await tx`select privacy.relate(${party}, 'in-contact', ${`subject:${agent.sub}`}, null, 'test', now() + interval '1 hour')`;
  });

/** Who is suggested to this actor. */
async function suggested(actor: Somebody, party: string): Promise<unknown> {
  const answer = await world.as(actor, (tx) => suggestDuplicates(tx, party));
  return answer.kind === 'suggested' ? answer.duplicates : answer;
}

/** All that is stored of both, but how often they were changed. */
async function stored(...ids: readonly string[]): Promise<unknown> {
  const tables = [
    'parties',
    'stated_identities',
    'accounts',
    'digital_addresses',
    'contacts',
    'contact_preferences',
    'consents',
    'mandates',
    'search_terms',
  ];
  const found: unknown[] = [];
  for (const table of tables) {
    const column = table === 'parties' ? 'id' : 'party_id';
    found.push(
      await world.admin.unsafe(
        `select to_jsonb(t) as row from profiles.${table} t where ${column} = any ($1::uuid[]) order by to_jsonb(t)::text`,
        [[...ids]] as never[],
      ),
    );
  }
  found.push(
    await world.admin.unsafe(
      `select object, relation, holder from privacy.relations where object = any ($1::uuid[]) and relation not in ('in-contact', 'tasked') order by 1, 2, 3`,
      [[...ids]] as never[],
    ),
  );
  return JSON.parse(JSON.stringify(found));
}

describe('a duplicate', () => {
  it('is suggested with the reasons, to who may correct that party alone, and logged', async () => {
    const { account, caller, agent } = await aPair('smet', '1960-01-02');
    const address = { kind: 'mail', address: 'mia@example.org' } as const;
    await world.as(aPerson('smet'), (tx) => addDigitalAddress(tx, account, { ...address, id: anId() }));
    await world.as(agent, (tx) => addDigitalAddress(tx, caller, { ...address, id: anId() }));
    expect(await suggested(agent, caller)).toMatchObject([{ reasons: ['sameNameAndBirthDate'] }]);
    // Written down by anybody it says nothing; verified it does.
    await world.admin`insert into profiles.verified_addresses (party_id, address_id) select party_id, id from profiles.digital_addresses`;
    const activity = `free:${anId().slice(0, 8)}`;
    const logged = { ...agent, operation: activity } as Somebody;
    expect(await suggested(logged, caller)).toEqual([
      {
        id: account,
        name: 'Mia De smet',
        birthYear: '1960',
        municipality: null,
        reasons: ['sameAddressAndName', 'sameNameAndBirthDate'],
      },
    ]);
    const [log] = await world.admin`select subjects from privacy.processing_log where activity = ${activity}`;
    expect(log).toEqual({ subjects: [account] });
    for (const other of [aPerson('smet'), anAgent('elsewhere')]) {
      expect(await suggested(other, caller)).toEqual([]);
      expect(await suggested(other, account)).toEqual([]);
    }
  });

  it('needs more than a name in common', async () => {
    const { caller, agent } = await aPair('maes', '1961-01-02');
    await world.as(aPerson('maes'), async (tx) => {
      const party = await world.person('maes');
      await stateIdentity(tx, party, { givenName: 'Mia', familyName: 'De maes', bornOn: '1962-01-02' }, today);
    });
    expect(await suggested(agent, caller)).toEqual([]);
  });

  it('is suggested for the same national number', async () => {
    const { account, caller, agent } = await aPair('mertens', '1963-01-02');
    await world.admin`update profiles.stated_identities set born_on = null where party_id = ${caller}`;
    expect(await suggested(agent, caller)).toEqual([]);
    await world.admin`insert into profiles.national_numbers (party_id, number, look_up) values (${account}, 'v1.a', 'hash-w'), (${caller}, 'v1.b', 'hash-w')`;
    expect(await suggested(agent, caller)).toMatchObject([{ id: account, reasons: ['sameNationalNumber'] }]);
  });
});

describe('a merge', () => {
  it('is not of two who were proven to be two', async () => {
    const { account, caller, agent } = await aPair('apart', '1964-01-02');
    await letIn(agent, account);
    const merge = () => world.as(agent, (tx) => mergeParties(tx, { id: anId(), keptId: caller, mergedId: account }));
    await world.admin`insert into profiles.national_numbers (party_id, number, look_up) values (${account}, 'v1.a', 'one'), (${caller}, 'v1.b', 'two')`;
    expect(await suggested(agent, caller)).toEqual([]);
    expect(await merge()).toBeNull();
    await world.admin`delete from profiles.national_numbers where look_up in ('one', 'two')`;
    await world.admin`insert into profiles.anchored_identities (party_id, given_name, family_name, born_on, source)
      values (${account}, 'Mia', 'De apart', '1964-01-02', 'test'), (${caller}, 'Mia', 'De apart', '1964-01-03', 'test')`;
    expect(await merge()).toBeNull();
    await world.admin`update profiles.anchored_identities set born_on = '1964-01-02' where party_id = ${caller}`;
    expect(await merge()).toBe(caller);
  });

  it('is not of two of whom one acts for the other', async () => {
    const { account, caller, agent } = await aPair('acts', '1967-01-02');
    await letIn(agent, account);
    const merge = () => world.as(agent, (tx) => mergeParties(tx, { id: anId(), keptId: caller, mergedId: account }));
    const id = anId();
    for (const [party, other, side] of [
      [caller, account, 'given'],
      [account, caller, 'held'],
    ]) {
      await world.admin`insert into profiles.mandates (party_id, id, side, other_party_id, scope, ends_at)
        values (${party ?? ''}, ${id}, ${side ?? ''}, ${other ?? ''}, '{ask}', now() + interval '1 day')`;
    }
    expect(await suggested(agent, caller)).toEqual([]);
    expect(await merge()).toBeNull();
    await world.admin`update profiles.mandates set ended_at = now() where id = ${id}`;
    expect(await merge()).toBe(caller);
  });

  it('keeps the one of whom most was proven, whose number stays readable, and asks a proof on its way of the one that stays', async () => {
    const { account, caller, agent } = await aPair('proven', '1965-01-02');
    await letIn(agent, account);
    const merge = (keptId: string, mergedId: string) =>
      world.as(agent, (tx) => mergeParties(tx, { id: anId(), keptId, mergedId }));
    const refused = { kind: 'provenStays' };
    await world.admin`insert into profiles.anchored_identities (party_id, given_name, family_name, born_on, source)
      values (${account}, 'Mia', 'De proven', '1965-01-02', 'test')`;
    expect(await merge(caller, account)).toEqual(refused);
    await world.admin`insert into profiles.national_numbers (party_id, number, look_up) values (${account}, 'v1.a', 'number-of-proven')`;
    await world.admin`insert into profiles.anchored_identities (party_id, given_name, family_name, born_on, source)
      values (${caller}, 'Mia', 'De proven', '1965-01-02', 'test')`;
    expect(await merge(caller, account)).toEqual(refused);
    expect(await merge(account, caller)).toBe(account);
    const [number] =
      await world.admin`select party_id as party from profiles.national_numbers where look_up = 'number-of-proven'`;
    expect(number).toEqual({ party: account });

    const said = await aPair('waiting', '1966-01-02');
    await letIn(said.agent, said.account);
    await world.as(said.agent, (tx) => mergeParties(tx, { id: anId(), keptId: said.caller, mergedId: said.account }));
    const [asked] =
      await world.admin`select party_id as party from profiles.identity_requests where subject = 'waiting'`;
    expect(asked).toEqual({ party: said.caller });
  });

  it('hands over what the one that stays has not, and everything comes back when it is undone', async () => {
    const { account, caller, agent } = await aPair('claes', '1970-05-05');
    const shared = { kind: 'mail', address: 'claes@example.org' } as const;
    const own = { id: anId(), kind: 'telephone', address: '+32475000001' } as const;
    await world.as(aPerson('claes'), async (tx) => {
      await addDigitalAddress(tx, account, { ...shared, id: anId() });
      await addDigitalAddress(tx, account, own);
      await setPostalAddress(tx, account, home);
      await setContactPreference(tx, account, {
        purpose: 'answer',
        channel: 'telephone',
        language: 'nl',
        addressId: own.id,
      });
      await giveConsent(
        tx,
        account,
        { id: anId(), activity: 'newsletter', channel: null, category: null, wording: 'w', expiresAt: null },
        new Date(),
      );
      const endsAt = new Date(Date.now() + 86_400_000);
      await giveMandate(
        tx,
        { partyId: account, id: anId(), terms: { scope: ['ask'], endsAt, evidence: null } },
        new Date(),
        secret,
      );
    });
    await world.as(agent, (tx) => addDigitalAddress(tx, caller, { ...shared, id: anId() }));
    await letIn(agent, account);
    await world.admin`insert into oversight.data_requests (id, party, kind, state, received_on, due_on, details, opened_by, handled_by)
      values (gen_random_uuid(), ${caller}, 'access', 'open', current_date, current_date + 20, '', 'claes', 'officer-of-claes')`;
    const before = await stored(account, caller);
    const merge = { id: anId(), keptId: caller, mergedId: account };
    for (const click of [1, 2]) {
      expect([click, await world.as(agent, (tx) => mergeParties(tx, merge))]).toEqual([click, caller]);
    }

    // The account now leads to the party that stayed, with what both had.
    expect(await world.person('claes')).toBe(caller);
    const addresses =
      await world.admin`select address from profiles.digital_addresses where party_id = ${caller} order by 1`;
    expect(addresses.map((row) => row['address'])).toEqual(['+32475000001', 'claes@example.org']);
    const [address] = await world.admin`select street from profiles.contacts where party_id = ${caller}`;
    expect(address).toEqual({ street: home.street });
    const sought = { by: 'number', number: '0475 00 00 01' } as const;
    const found = async () => {
      const answer = await world.as(agent, (tx) => findCallers(tx, sought, secret));
      return answer.kind === 'found' ? answer.callers.map(({ id }) => id) : answer;
    };
    expect(await found()).toEqual([caller]);
    expect(await suggested(agent, caller)).toEqual([]);
    // Who deals with a request sees the whole person, as long as they are one.
    const seenByTheOfficer = async () => {
      const facts = await world.admin`select object from privacy.relations where holder = 'subject:officer-of-claes'`;
      return new Set(facts.map((row) => row['object']));
    };
    expect(await seenByTheOfficer()).toEqual(new Set([caller, account]));

    expect(await world.as(anAgent('elsewhere'), (tx) => undoMerge(tx, caller, merge.id))).toBeNull();
    expect(await world.as(agent, (tx) => undoMerge(tx, caller, merge.id))).toBe(caller);
    expect(await stored(account, caller)).toEqual(before);
    expect(await seenByTheOfficer()).toEqual(new Set([caller]));
    expect(await world.as(agent, (tx) => undoMerge(tx, caller, merge.id))).toBeNull();
    expect(await found()).toEqual([account]);
  });

  it('leaves to the person what was kept and logged of both, through every merge, and takes it back with each undoing', async () => {
    const { account, caller, agent } = await aPair('wouters', '1971-07-07');
    const identity = { givenName: 'Mia', familyName: 'De wouters', bornOn: '1971-07-07' };
    const third = partyIn(
      await world.as(agent, (tx) => recordCaller(tx, { id: anId(), language: 'nl', identity }, today)),
    );
    await letIn(agent, account);
    const merges = [
      { id: anId(), keptId: caller, mergedId: account },
      { id: anId(), keptId: third, mergedId: caller },
    ] as const;
    const looksOf = () =>
      world.as(aPerson('wouters'), async (tx) => {
        const seen: string[] = [];
        for (const party of [account, caller, third]) {
          const rows = await tx.execute(sql`select from privacy.who_looked(${party}::uuid)`);
          if (rows.length > 0) seen.push(party);
        }
        return seen;
      });
    for (const party of [account, caller, third]) {
      await world.as({ ...agent, operation: 'looking' } as Somebody, (tx) =>
        tx.execute(
          sql`insert into privacy.processing_log (subjects, objects, field_groups) values (array[${party}]::uuid[], array[${party}]::uuid[], '{identity}')`,
        ),
      );
    }
    expect(await looksOf()).toEqual([account]);
    await world.as(agent, (tx) => mergeParties(tx, merges[0]));
    expect(await looksOf()).toEqual([account, caller]);
    await world.as(agent, (tx) => mergeParties(tx, merges[1]));
    expect(await looksOf()).toEqual([account, caller, third]);
    expect(await world.person('wouters')).toBe(third);
    await world.as(agent, (tx) => undoMerge(tx, third, merges[1].id));
    expect(await looksOf()).toEqual([account, caller]);
    await letIn(agent, caller);
    await world.as(agent, (tx) => undoMerge(tx, caller, merges[0].id));
    expect(await looksOf()).toEqual([account]);
    const [left] =
      await world.admin`select count(*)::int as n from privacy.relations where relation = 'self-merged' and object in (${account}, ${caller}, ${third})`;
    expect(left).toEqual({ n: 0 });
  });

  it('is refused where nothing says that they are the same, and to whom it is not for', async () => {
    const { account, caller, agent } = await aPair('jacobs', '1980-06-06');
    const stranger = await world.person('stranger');
    const merge = (actor: Somebody, keptId: string, mergedId: string) =>
      world.as(actor, (tx) => mergeParties(tx, { id: anId(), keptId, mergedId }));
    expect(await merge(agent, caller, stranger)).toBeNull();
    expect(await merge(agent, caller, caller)).toBeNull();
    expect(await merge(agent, account, caller)).toBeNull();
    expect(await merge(aPerson('jacobs'), account, caller)).toBeNull();
    // In contact with one of both alone, an agent would come to see the other.
    expect(await merge(agent, caller, account)).toBeNull();
    await letIn(agent, account);
    expect(await merge(agent, caller, account)).toBe(caller);
  });

  it('brings no mandate back that was ended meanwhile, and is nothing for whose data are kept and not used', async () => {
    const { account, caller, agent } = await aPair('hermans', '1982-06-06');
    await letIn(agent, account);
    const fact = { object: account, holder: `mandate:${anId()}` };
    await world.admin.begin(async (tx) => {
      await tx`set local role profiles_owner`;
      await tx`select privacy.relate(${fact.object}, 'mandate', ${fact.holder}, null, 'test')`;
    });
    const merge = { id: anId(), keptId: caller, mergedId: account };
    expect(await world.as(agent, (tx) => mergeParties(tx, merge))).toBe(caller);
    await world.admin`delete from privacy.relations where holder = ${fact.holder}`;
    expect(await world.as(agent, (tx) => undoMerge(tx, caller, merge.id))).toBe(caller);
    const left = await world.admin`select object from privacy.relations where holder = ${fact.holder}`;
    expect([...left]).toEqual([]);
    await letIn(agent, account);

    for (const restricted of [account, caller]) {
      await world.admin`insert into privacy.restricted_parties (party) values (${restricted})`;
      expect(await suggested(agent, caller)).toEqual([]);
      expect(await world.as(agent, (tx) => mergeParties(tx, { ...merge, id: anId() }))).toBeNull();
      await world.admin`delete from privacy.restricted_parties`;
    }
    expect(await suggested(agent, caller)).toMatchObject([{ id: account }]);
  });

  it('ends every contact with the other, for good: what is left with it is read by nobody who was in contact', async () => {
    const { account, caller, agent } = await aPair('janssens', '1983-06-06');
    const colleague = anAgent('agent-beside');
    const address = { id: anId(), kind: 'mail', address: 'janssens@example.org' } as const;
    for (const [who, id] of [
      [aPerson('janssens'), account],
      [agent, caller],
    ] as const)
      await world.as(who, (tx) => addDigitalAddress(tx, id, { ...address, id: anId() }));
    await letIn(agent, account);
    await letIn(colleague, account);
    const check = anId();
    await world.admin`insert into profiles.caller_checks (agent, id, party_id, questions, passed_at)
      values ('agent-beside', ${check}, ${account}, '{birthDate,mailAddress}', now())`;
    const readBy = async (who: Somebody, party: string) =>
      (await world.as(who, (tx) => tx.execute(sql`select from profiles.digital_addresses where party_id = ${party}`)))
        .length;
    expect([await readBy(agent, account), await readBy(colleague, account)]).toEqual([1, 1]);
    const merge = { id: anId(), keptId: caller, mergedId: account };
    expect(await world.as(agent, (tx) => mergeParties(tx, merge))).toBe(caller);
    expect(await world.as(colleague, (tx) => openContact(tx, account, check))).toBeNull();
    const leftToRead = async () => [
      await readBy(agent, account),
      await readBy(colleague, account),
      await readBy(agent, caller),
    ];
    expect(await leftToRead()).toEqual([0, 0, 1]);
    expect(await world.as(agent, (tx) => undoMerge(tx, caller, merge.id))).toBe(caller);
    expect(await leftToRead()).toEqual([0, 0, 1]);
  });

  it('found afterwards by what only the other was known by leads to the party that stayed', async () => {
    const { account, caller, agent } = await aPair('peeters', '1981-06-06');
    await world.as(aPerson('peeters'), (tx) =>
      stateIdentity(tx, account, { givenName: 'Mia Roos', familyName: 'De peeters', bornOn: '1981-06-06' }, today),
    );
    await letIn(agent, account);
    await world.as(agent, (tx) => mergeParties(tx, { id: anId(), keptId: caller, mergedId: account }));
    const answer = await world.as(agent, (tx) =>
      findCallers(tx, { by: 'nameAndBirthDate', name: 'Roos', bornOn: '1981-06-06' }, secret),
    );
    expect(answer).toMatchObject({ callers: [{ id: caller }] });
  });
});
