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
import type { MandateTerms } from '../domain/mandate.ts';
import { addDigitalAddress } from './add-digital-address.ts';
import { closeContact } from './close-contact.ts';
import { endMandate } from './end-mandate.ts';
import { endMandatesOf } from './end-mandates-of.ts';
import { findCallers } from './find-callers.ts';
import { giveMandate, type OfferedMandate } from './give-mandate.ts';
import { recordCaller } from './record-caller.ts';
import { startCallerCheck } from './start-caller-check.ts';
import { stateIdentity } from './state-identity.ts';
import { digitalAddresses } from './tables/contacts.ts';
import { statedIdentities } from './tables/identities.ts';
import { mandates } from './tables/mandates.ts';
import { takeUpMandate } from './take-up-mandate.ts';

const secret = Buffer.alloc(32, 5);
const now = new Date();
const inAMonth = new Date(now.getTime() + 30 * 86_400_000);
const terms: MandateTerms = { scope: ['ask', 'follow'], endsAt: inAMonth, evidence: null };
const helper = (sub: string) => aPerson(sub, { roles: ['citizen', 'intermediary'] });

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

async function aPersonNamed(sub: string, familyName: string): Promise<string> {
  const party = await world.person(sub);
  const identity = { givenName: 'Test', familyName, bornOn: null };
  await world.as(aPerson(sub), (tx) => stateIdentity(tx, party, identity, '2026-03-01'));
  // The charter binds whoever acts for others; how it is accepted is tested with the organisations.
  await world.admin`insert into privacy.charter_acceptances (holder, version, accepted_by) select 'subject:' || ${sub}::text, version, ${sub}::text from privacy.charters`;
  return party;
}

/** Somebody without an account, whom this agent recorded and is in contact with. */
async function aCaller(agent: string, familyName: string, bornOn: string | null = '1950-02-03'): Promise<string> {
  const identity = { givenName: 'Zonder', familyName, bornOn };
  const caller = { id: anId(), language: 'nl', identity };
  return partyIn(await world.as(anAgent(agent), (tx) => recordCaller(tx, caller, '2026-03-01')));
}

async function offered(actor: Somebody, partyId: string, more: Partial<MandateTerms> = {}): Promise<OfferedMandate> {
  const mandate = await world.as(actor, (tx) =>
    giveMandate(tx, { partyId, id: anId(), terms: { ...terms, ...more } }, now, secret),
  );
  if (!mandate || 'kind' in mandate) throw new Error(`not given: ${JSON.stringify(mandate)}`);
  return mandate;
}
const seenBy = (actor: Somebody) =>
  world.as(actor, async (tx) => (await tx.select().from(statedIdentities)).map((row) => row.familyName).toSorted());
const mandatesOf = (actor: Somebody) => world.as(actor, (tx) => tx.select().from(mandates));

/** What is done, and what the log says of it about this person. */
async function linesAbout<T>(party: string, act: () => Promise<T>) {
  const [{ last } = { last: '' }] = await world.admin<{ last: string }[]>`select clock_timestamp()::text as last`;
  const answer = await act();
  const lines = await world.admin`
    select a.sub, l.purpose, l.field_groups from privacy.processing_log l join privacy.audit a on a.operation = l.operation and a.at = l.at
    where l.subjects @> array[${party}::uuid] and l.at > ${last}::text::timestamptz`;
  return { answer, lines: [...lines] };
}

describe('a mandate', () => {
  it('lets the intermediary act from the moment it is taken up, is seen by both, and ends at once when the person ends it', async () => {
    const person = await aPersonNamed('person', 'Gever');
    const intermediary = await aPersonNamed('helper', 'Helper');
    const { id, code } = await offered(aPerson('person'), person);
    expect(await seenBy(helper('helper'))).toEqual(['Helper']);
    expect(await world.as(helper('helper'), (tx) => takeUpMandate(tx, ` ${code.toLowerCase()} `, secret))).toBe(id);
    expect(await seenBy(helper('helper'))).toEqual(['Gever', 'Helper']);
    expect(await mandatesOf(aPerson('person'))).toMatchObject([
      {
        id,
        side: 'given',
        otherPartyId: intermediary,
        otherName: 'Test Helper',
        scope: ['ask', 'follow'],
        endedAt: null,
      },
    ]);
    expect(await mandatesOf(aPerson('helper'))).toMatchObject([
      { id, side: 'held', otherPartyId: person, otherName: null },
    ]);

    expect(await world.as(aPerson('person'), (tx) => endMandate(tx, id))).toBe(true);
    expect(await seenBy(helper('helper'))).toEqual(['Helper']);
    for (const side of ['person', 'helper']) {
      expect(await mandatesOf(aPerson(side))).toMatchObject([{ id, endedBy: 'person', endedAt: expect.any(Date) }]);
    }
    // The organisation for which the intermediary acted is asked to destroy what it received.
    expect(
      await world.admin`select receiver, cause, ends_at <= now() as "isOver" from privacy.endings where object = ${person}`,
    ).toEqual([{ receiver: 'subject:helper', cause: 'mandate-ended', isOver: true }]);
  });

  it('is given up by the intermediary, and by nobody who is not part of it', async () => {
    const person = await aPersonNamed('p2', 'Twee');
    await aPersonNamed('h2', 'HelperTwee');
    await aPersonNamed('nosy', 'Nieuwsgierig');
    const { id, code } = await offered(aPerson('p2'), person);
    await world.as(helper('h2'), (tx) => takeUpMandate(tx, code, secret));
    for (const other of [aPerson('nosy'), anAgent('agent'), anAgent('p2')]) {
      expect(await world.as(other, (tx) => endMandate(tx, id))).toBe(false);
    }
    expect(await world.as(aPerson('nosy'), (tx) => endMandate(tx, anId()))).toBe(false);
    expect(await world.as(helper('h2'), (tx) => endMandate(tx, id))).toBe(true);
    expect(await mandatesOf(aPerson('p2'))).toMatchObject([{ endedBy: 'intermediary' }]);
  });

  it('is not given in the name of somebody else', async () => {
    const person = await aPersonNamed('p3', 'Drie');
    const evidence = 'Volmacht op papier gezien aan het loket';
    const giving = { partyId: person, id: anId(), terms: { ...terms, evidence } };
    for (const other of [aPerson('nosy'), anAgent('agent')]) {
      expect(await world.as(other, (tx) => giveMandate(tx, giving, now, secret))).toBeNull();
    }
  });

  it('is recorded by the contact centre with evidence for who has no account, and ended by telephone', async () => {
    const party = await aCaller('kcc', 'Account');
    await aPersonNamed('h4', 'HelperVier');
    const evidence = 'Volmacht op papier, getekend, gezien aan het loket';
    expect(
      await world.as(anAgent('kcc'), (tx) => giveMandate(tx, { partyId: party, id: anId(), terms }, now, secret)),
    ).toMatchObject({ kind: 'evidenceTooShort' });
    const { id, code } = await offered(anAgent('kcc'), party, { evidence });
    await world.as(helper('h4'), (tx) => takeUpMandate(tx, code, secret));
    expect(await seenBy(helper('h4'))).toEqual(['Account', 'HelperVier']);
    expect(await mandatesOf(anAgent('kcc'))).toMatchObject([{ id, side: 'given', evidence }]);
    expect(await world.as(anAgent('kcc'), (tx) => endMandate(tx, id))).toBe(true);
    expect(await seenBy(helper('h4'))).toEqual(['HelperVier']);
    for (const side of [anAgent('kcc'), aPerson('h4')]) {
      expect(await mandatesOf(side)).toMatchObject([{ id, endedBy: 'contact-centre', endedAt: expect.any(Date) }]);
    }
  });

  it('is ended by telephone for who has nothing to answer questions with, unseen, by an agent who found them', async () => {
    const party = await aCaller('kcc', 'Weinig');
    const another = await aCaller('kcc', 'Ander');
    await aPersonNamed('h9', 'HelperNegen');
    const evidence = 'Volmacht op papier, getekend, gezien aan het loket';
    const offers = [
      await offered(anAgent('kcc'), party, { evidence }),
      await offered(anAgent('kcc'), another, { evidence }),
    ];
    for (const { code } of offers) await world.as(helper('h9'), (tx) => takeUpMandate(tx, code, secret));
    await world.as(anAgent('kcc'), (tx) => closeContact(tx, party));
    expect(await linesAbout(party, () => world.as(anAgent('kcc'), (tx) => endMandatesOf(tx, party)))).toEqual({
      answer: false,
      lines: [],
    });

    const sought = { by: 'nameAndBirthDate', name: 'Zonder Weinig', bornOn: '1950-02-03' } as const;
    await world.as(anAgent('other'), (tx) => findCallers(tx, sought, secret));
    expect(await world.as(anAgent('other'), (tx) => startCallerCheck(tx, anId(), party))).toEqual({
      kind: 'tooLittleKnown',
    });
    expect(await linesAbout(party, () => world.as(anAgent('other'), (tx) => endMandatesOf(tx, party)))).toEqual({
      answer: true,
      lines: [{ sub: 'other', purpose: 'answer', field_groups: ['mandate'] }],
    });
    expect(await seenBy(helper('h9'))).toEqual(['Ander', 'HelperNegen']);
    expect(await mandatesOf(aPerson('h9'))).toMatchObject([{}, {}]);
    const [ended] = await world.admin`select ended_by from profiles.mandates where party_id = ${party}`;
    expect(ended).toEqual({ ended_by: 'contact-centre' });
    // Another agent did not find them; who answers nobody finds nobody.
    expect(await world.as(anAgent('kcc'), (tx) => endMandatesOf(tx, party))).toBe(false);
    await expect(world.as(aPerson('h9'), (tx) => endMandatesOf(tx, party))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
    await world.admin`update profiles.findings set found_at = now() - interval '61 minutes' where agent = 'other'`;
    expect(await world.as(anAgent('other'), (tx) => endMandatesOf(tx, party))).toBe(false);
  });

  it('is recorded by telephone only for whom is found again', async () => {
    const party = await aCaller('kcc', 'Onvindbaar', null);
    const giving = {
      partyId: party,
      id: anId(),
      terms: { ...terms, evidence: 'Volmacht op papier gezien aan het loket' },
    };
    const give = (actor: Somebody) => world.as(actor, (tx) => giveMandate(tx, giving, now, secret));
    expect(await give(anAgent('kcc'))).toEqual({ kind: 'cannotBeFound' });
    expect(await give(anAgent('other'))).toBeNull();
    const number = { id: anId(), kind: 'telephone', address: '0475 77 77 77' } as const;
    await world.as(anAgent('kcc'), (tx) => addDigitalAddress(tx, party, number));
    expect(await give(anAgent('kcc'))).toMatchObject({ partyId: party });
  });

  it('lets the intermediary do what was mandated, and nothing beside it', async () => {
    const person = await aPersonNamed('scoped', 'Zes');
    await aPersonNamed('scopedHelper', 'HelperZes');
    const number = { id: anId(), kind: 'telephone', address: '0475 66 66 66' } as const;
    await world.as(aPerson('scoped'), (tx) => addDigitalAddress(tx, person, number));
    const addressesSeen = () =>
      world.as(helper('scopedHelper'), async (tx) =>
        (await tx.select().from(digitalAddresses)).map(({ address }) => address),
      );
    const adding = () =>
      world.as(helper('scopedHelper'), (tx) =>
        addDigitalAddress(tx, person, { id: anId(), kind: 'mail', address: 'scoped@example.org' }),
      );
    const mayAsk = () =>
      world.as(helper('scopedHelper'), async (tx) => {
        const [row] = await tx.execute(sql`
          select privacy.may(${person}, 'case-core', 'create') as ask, privacy.may(${person}, 'help-need', 'read') as follow`);
        return row;
      });

    const asking = await offered(aPerson('scoped'), person, { scope: ['ask'] });
    await world.as(helper('scopedHelper'), (tx) => takeUpMandate(tx, asking.code, secret));
    expect(await seenBy(helper('scopedHelper'))).toEqual(['HelperZes', 'Zes']);
    expect(await addressesSeen()).toEqual([]);
    await expect(adding()).rejects.toMatchObject({ cause: { code: '42501' } });
    expect(await mayAsk()).toEqual({ ask: true, follow: true });

    const reaching = await offered(aPerson('scoped'), person, { scope: ['contact'] });
    await world.as(helper('scopedHelper'), (tx) => takeUpMandate(tx, reaching.code, secret));
    expect(await addressesSeen()).toEqual(['+32475666666']);
    await adding();
    expect(await addressesSeen()).toEqual(['+32475666666', 'scoped@example.org']);

    await world.as(aPerson('scoped'), (tx) => endMandate(tx, asking.id));
    expect(await mayAsk()).toEqual({ ask: false, follow: false });
    expect(await addressesSeen()).toHaveLength(2);
    await world.as(aPerson('scoped'), (tx) => endMandate(tx, reaching.id));
    expect(await addressesSeen()).toEqual([]);
    expect(await seenBy(helper('scopedHelper'))).toEqual(['HelperZes']);
    const left =
      await world.admin`select relation from privacy.relations where holder in (${`mandate:${asking.id}`}, ${`mandate:${reaching.id}`})`;
    expect([...left]).toEqual([]);
  });

  it('lets nobody act after its end, nor who has not accepted the charter', async () => {
    const person = await aPersonNamed('p5', 'Vijf');
    await world.person('h5');
    const { id, code } = await offered(aPerson('p5'), person);
    // Before the charter binds them, nobody learns of anybody; nor does who is no intermediary.
    expect(await world.as(helper('h5'), (tx) => takeUpMandate(tx, code, secret))).toBeNull();
    await world.admin`insert into privacy.charter_acceptances (holder, version, accepted_by) select 'subject:h5', version, 'h5' from privacy.charters`;
    expect(await world.as(aPerson('h5'), (tx) => takeUpMandate(tx, code, secret))).toBeNull();
    expect(await world.as(helper('h5'), (tx) => takeUpMandate(tx, code, secret))).toBe(id);
    expect(await seenBy(helper('h5'))).toEqual(['Vijf']);
    const ends = await world.admin`
      select valid_until as at from privacy.relations where holder = ${`mandate:${id}`}
      union all select valid_until from privacy.memberships where holder = ${`mandate:${id}`}`;
    expect(ends.map((row) => row['at'])).toEqual([inAMonth, inAMonth, inAMonth, inAMonth]);
    await world.admin`update privacy.relations set valid_from = now() - interval '2 days', valid_until = now() where holder = ${`mandate:${id}`}`;
    expect(await seenBy(helper('h5'))).toEqual([]);
  });
});

describe('the code of a mandate', () => {
  it('is not for the agent who recorded it', async () => {
    const party = await aCaller('greedy', 'Toegang');
    await aPersonNamed('greedy', 'Gretig');
    const { code } = await offered(anAgent('greedy'), party, { evidence: 'Volmacht op papier gezien aan het loket' });
    expect(await world.as(helper('greedy'), (tx) => takeUpMandate(tx, code, secret))).toBeNull();
  });

  it('works once, for somebody else than who gave it', async () => {
    const person = await aPersonNamed('p6', 'Zes');
    await aPersonNamed('h6', 'HelperZes');
    await aPersonNamed('late', 'TeLaat');
    const { id, code } = await offered(aPerson('p6'), person);
    expect(await world.as(helper('p6'), (tx) => takeUpMandate(tx, code, secret))).toBeNull();
    expect(await world.as(anAgent('kcc'), (tx) => takeUpMandate(tx, code, secret))).toBeNull();
    expect(await world.as(helper('h6'), (tx) => takeUpMandate(tx, 'AAAA-BBBB-CCCC', secret))).toBeNull();
    expect(await world.as(helper('h6'), (tx) => takeUpMandate(tx, code, secret))).toBe(id);
    expect(await world.as(helper('late'), (tx) => takeUpMandate(tx, code, secret))).toBeNull();
  });

  it('is the last one told when somebody clicks twice', async () => {
    const person = await aPersonNamed('p7', 'Zeven');
    await aPersonNamed('h7', 'HelperZeven');
    const giving = { partyId: person, id: anId(), terms };
    const codes: string[] = [];
    const ids: string[] = [];
    for (let click = 0; click < 2; click += 1) {
      const given = await world.as(aPerson('p7'), (tx) => giveMandate(tx, giving, now, secret));
      if (!given || 'kind' in given) throw new Error(`not given: ${JSON.stringify(given)}`);
      codes.push(given.code);
      ids.push(given.id);
    }
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(giving.id);
    for (const others of [{ scope: ['contact'] as const }, { endsAt: new Date(inAMonth.getTime() + 1000) }]) {
      const otherwise = { ...giving, terms: { ...terms, ...others } };
      expect(await world.as(aPerson('p7'), (tx) => giveMandate(tx, otherwise, now, secret))).toBeNull();
    }
    expect(await mandatesOf(aPerson('p7'))).toHaveLength(1);
    expect(await world.as(helper('h7'), (tx) => takeUpMandate(tx, codes[0] ?? '', secret))).toBeNull();
    expect(await world.as(helper('h7'), (tx) => takeUpMandate(tx, codes[1] ?? '', secret))).toBe(ids[0]);
    expect(await world.as(aPerson('p7'), (tx) => giveMandate(tx, giving, now, secret))).toBeNull();
  });

  it('says each thing once, and is ended by nobody once it ran out', async () => {
    const person = await aPersonNamed('p9', 'Negen');
    const { id } = await offered(aPerson('p9'), person, { scope: ['follow', 'ask', 'follow'] });
    expect(await mandatesOf(aPerson('p9'))).toMatchObject([{ scope: ['ask', 'follow'] }]);
    await world.admin`update profiles.mandates set ends_at = now() - interval '1 minute' where id = ${id}`;
    expect(await world.as(aPerson('p9'), (tx) => endMandate(tx, id))).toBe(true);
    expect(await mandatesOf(aPerson('p9'))).toMatchObject([{ endedAt: null, endedBy: null }]);
  });

  it('ends with the offer', async () => {
    const person = await aPersonNamed('p8', 'Acht');
    await aPersonNamed('h8', 'HelperAcht');
    const withdrawn = await offered(aPerson('p8'), person);
    await world.as(aPerson('p8'), (tx) => endMandate(tx, withdrawn.id));
    expect(await world.as(helper('h8'), (tx) => takeUpMandate(tx, withdrawn.code, secret))).toBeNull();
    const old = await offered(aPerson('p8'), person);
    await world.admin`update profiles.offer_codes set expires_at = now() where offer_id = ${old.id}`;
    expect(await world.as(helper('h8'), (tx) => takeUpMandate(tx, old.code, secret))).toBeNull();
  });
});
