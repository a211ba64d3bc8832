import { describe, expect, it } from 'vitest';
import { aFact, anActor, at, aWorld, hour } from '../test/a-world.ts';
import { cell } from '../test/cell.ts';
import { decide, type Missing, type Question } from './decide.ts';
import { matrix } from './matrix.ts';
import type { World } from './world.ts';

const agent = anActor({ kind: 'staff', subject: 'agent', roles: ['kcc-agent'] });
const reading: Question = { actor: agent, object: 'P', fieldGroup: 'contact', action: 'read', purpose: 'answer' };
const inContact = aFact({ object: 'P', relation: 'in-contact', holder: 'subject:agent' });
const missing = (question: Partial<Question>, world: Partial<World> = {}): Missing | null => {
  const decision = decide(matrix, { ...reading, ...question }, aWorld(world));
  return decision.allowed ? null : decision.missing;
};

describe('allowed', () => {
  it('names every fact and rule that made it so', () => {
    const other = aFact({ ...inContact, purpose: 'answer' });
    const decision = decide(matrix, reading, aWorld({ facts: [inContact, other] }));
    expect(decision).toMatchObject({
      allowed: true,
      grounds: [
        { rule: { role: 'kcc-agent', relation: 'in-contact' }, fact: inContact },
        { rule: { role: 'kcc-agent', relation: 'in-contact' }, fact: other },
      ],
    });
  });

  it('needs no fact where a rule asks for no relation', () => {
    const decision = decide(matrix, { ...reading, fieldGroup: 'party-core' }, aWorld());
    expect(decision).toMatchObject({ allowed: true, grounds: [{ fact: null }] });
  });

  it('needs no purpose from a person on their own data', () => {
    const person = anActor({ kind: 'person', subject: 'me' });
    const facts = [aFact({ object: 'P', relation: 'self', holder: 'subject:me' })];
    expect(missing({ actor: person, purpose: null }, { facts })).toBeNull();
  });
});

describe('denied, with the first thing in the way', () => {
  it('no purpose', () => {
    expect(missing({ purpose: null }, { facts: [inContact] })).toEqual({ kind: 'purpose' });
  });

  it('a purpose that is not theirs', () => {
    expect(missing({ purpose: 'match' }, { facts: [inContact] })).toEqual({
      kind: 'allowedPurpose',
      allowed: ['answer', 'emergency', 'follow-up'],
    });
  });

  it('a purpose of theirs without a rule: with which it would do, and whose rule there is', () => {
    const found = missing({ purpose: 'follow-up', fieldGroup: 'location' }, { facts: [inContact] });
    expect(found).toEqual({ kind: 'rule', purposes: ['answer', 'emergency'], roles: ['outreach-worker', 'service'] });
  });

  it('a restriction: what no relation is asked for opens no more, but to who oversees, or breaks the glass', () => {
    const restricted = ['P'];
    expect(missing({ fieldGroup: 'party-core' }, { restricted })).toEqual({ kind: 'restricted' });
    expect(missing({ fieldGroup: 'party-core', object: 'Q' }, { restricted })).toBeNull();
    const officer = anActor({ kind: 'staff', subject: 'anna', roles: ['privacy-officer'] });
    expect(missing({ fieldGroup: 'party-core', actor: officer, purpose: 'oversight' }, { restricted })).toBeNull();
    const glass = { fieldGroup: 'emergency-access', action: 'create', purpose: 'emergency' } as const;
    expect(missing(glass, { restricted })).toBeNull();
    // What stands by a relation is ended where it is recorded.
    expect(missing({}, { restricted, facts: [inContact] })).toBeNull();
  });

  it('no relation', () => {
    const found = missing(
      {},
      { facts: [aFact({ ...inContact, object: 'Q' }), aFact({ ...inContact, holder: 'subject:x' })] },
    );
    expect(found).toEqual({ kind: 'fact', relations: ['in-contact'], ended: [], otherPurpose: [] });
  });

  it('a relation that ended at this very moment, or was for something else', () => {
    const ended = aFact({ ...inContact, validUntil: at });
    const elsewhere = aFact({ ...inContact, purpose: 'emergency' });
    expect(missing({}, { facts: [ended, elsewhere] })).toEqual({
      kind: 'fact',
      relations: ['in-contact'],
      ended: [ended],
      otherPurpose: [elsewhere],
    });
  });

  it('a relation that is still to begin', () => {
    const later = aFact({ ...inContact, validFrom: hour(1) });
    expect(missing({}, { facts: [later] })).toMatchObject({ kind: 'fact', ended: [later] });
  });

  it('oneself, at work', () => {
    const actor = anActor({ kind: 'staff', subject: 'me', roles: ['handler'] });
    const facts = [aFact({ object: 'P', relation: 'self', holder: 'subject:me' })];
    const rules = [{ ...cell('handler self contact read handle'), because: null }, ...matrix.rules];
    const decision = decide({ ...matrix, rules }, { ...reading, actor, purpose: 'handle' }, aWorld({ facts }));
    expect(decision).toMatchObject({ allowed: false, missing: { kind: 'fact', relations: ['handling'] } });
  });

  it('a machine, where a human must answer for it', () => {
    const actor = anActor({ kind: 'service', subject: 'job', client: 'worker' });
    const rules = [{ ...cell('service any contact read oversight'), because: null }, ...matrix.rules];
    const decision = decide({ ...matrix, rules }, { ...reading, actor, purpose: 'oversight' }, aWorld());
    expect(decision).toMatchObject({ allowed: false, missing: { kind: 'allowedPurpose' } });
  });

  it('a privacy charter that was not accepted', () => {
    const actor = anActor({ kind: 'staff', subject: 'helper', roles: ['partner-worker'], organisations: ['caw'] });
    const world = {
      facts: [aFact({ object: 'P', relation: 'engaged', holder: 'organisation:caw' })],
      charters: [{ version: 1, effectiveAt: at }],
    };
    const question = { actor, purpose: 'support' };
    expect(missing(question, world)).toEqual({ kind: 'charter', roles: ['partner-worker'] });
    expect(missing(question, { ...world, acceptances: [{ holder: 'organisation:caw', version: 1 }] })).toBeNull();
  });

  it('a role in an organisation that is not theirs in each of their organisations', () => {
    const actor = anActor({
      kind: 'staff',
      subject: 'helper',
      roles: ['partner-worker', 'association-member'],
      organisations: ['caw', 'club'],
    });
    const world = {
      facts: [aFact({ object: 'P', relation: 'engaged', holder: 'organisation:caw' })],
      acceptances: ['caw', 'club'].map((alias) => ({ holder: `organisation:${alias}`, version: 1 })),
    };
    const question = { actor, purpose: 'support', fieldGroup: 'help-need' };
    expect(missing(question, world)).toEqual({ kind: 'organisation', roles: ['partner-worker'] });
    expect(missing({ ...question, actor: { ...actor, organisations: ['caw'] } }, world)).toBeNull();
  });
});
