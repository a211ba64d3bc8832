import { type Builder, plannedObject, plannedQuery } from '@verbonden/kit-graphql';
import {
  anyParty,
  me,
  nationalNumberSource,
  organisationIdentitySource,
  partyById,
  partyIdentitySource,
  partySource,
  statedIdentitySource,
} from '../data/sources/party-source.ts';
import { registerConsent } from './consent.ts';
import { registerMerge } from './merge.ts';
import { registerPartyContact } from './party-contact.ts';
import type { ProfileEnums } from './profile-enums.ts';
import { registerStanding } from './standing.ts';

/** A party with everything of it, each part null when it is absent or not for the reader. */
export function registerParty(builder: Builder, enums: ProfileEnums) {
  const identities = registerIdentities(builder);
  const PartyContact = registerPartyContact(builder, enums);
  const Consent = registerConsent(builder, enums);
  const { Mandate, Capacity, OrganisationMember } = registerStanding(builder, enums);
  const Merge = registerMerge(builder, enums);
  const Party = plannedObject(builder, partySource, {
    description: 'A person, business or association. Whatever of it you may not see is as what is not there.',
    entity: anyParty,
    fields: (t) => ({
      id: t.id(),
      kind: t.column('kind', { type: enums.PartyKind }),
      language: t.column('language', { description: 'The language to speak to it, as two letters: "nl".' }),
      identity: t.link('identity', {
        type: identities.PartyIdentity,
        description: 'Who the person is: what was proven, else what was said.',
      }),
      statedIdentity: t.link('statedIdentity', {
        type: identities.StatedIdentity,
        description: 'Who the person says to be, whatever was proven.',
      }),
      organisation: t.link('organisation', { type: identities.OrganisationIdentity }),
      nationalNumber: t.link('nationalNumber', { type: identities.PartyNationalNumber }),
      contact: t.link('contact', { type: PartyContact, description: 'How it is reached.' }),
      consents: t.link('consents', { type: Consent, description: 'The last one given first.' }),
      mandates: t.connection('mandates', {
        type: Mandate,
        max: 50,
        description: 'Who may act for it, and for whom it may act; the last one offered first.',
      }),
      capacities: t.link('capacities', {
        type: Capacity,
        description: 'For which businesses and associations the person may act.',
      }),
      merges: t.link('merges', {
        type: Merge,
        description: 'Which others turned out to be this one, the last first.',
      }),
      members: t.connection('members', {
        type: OrganisationMember,
        max: 100,
        description: 'Of a business or association: who belongs to it, by name.',
      }),
    }),
  });
  plannedQuery(builder, (t) => ({
    me: t.link(me, {
      type: Party,
      description: 'Your own profile. Null until you open it, and for whoever is not signed in as a person.',
    }),
    party: t.link(partyById, {
      type: Party,
      description: 'One party. Null when there is none, or none that you may see.',
      args: { id: t.arg.id({ required: true }) },
    }),
  }));
  return Party;
}

function registerIdentities(builder: Builder) {
  return {
    PartyIdentity: plannedObject(builder, partyIdentitySource, {
      description: 'Who a person is, as far as we know.',
      fields: (t) => ({
        givenName: t.column('givenName'),
        familyName: t.column('familyName'),
        bornOn: t.column('bornOn'),
        isAnchored: t.column('isAnchored', { description: 'Whether an official source proves it.' }),
      }),
    }),
    StatedIdentity: plannedObject(builder, statedIdentitySource, {
      description: 'Who a person says to be.',
      fields: (t) => ({
        givenName: t.column('givenName'),
        familyName: t.column('familyName'),
        bornOn: t.column('bornOn'),
        statedAt: t.column('statedAt'),
      }),
    }),
    OrganisationIdentity: plannedObject(builder, organisationIdentitySource, {
      description: 'What a business or association is called, and its official number.',
      fields: (t) => ({
        name: t.column('name'),
        kboNumber: t.column('kboNumber', { description: 'Ten digits: "0207521503".' }),
        associationCode: t.column('associationCode', { description: 'Its code in the register: "V0001001".' }),
      }),
    }),
    PartyNationalNumber: plannedObject(builder, nationalNumberSource, {
      description: 'The number under which the state knows a person.',
      fields: (t) => ({ number: t.column('number', { nullable: true, description: 'Eleven digits.' }) }),
    }),
  };
}
