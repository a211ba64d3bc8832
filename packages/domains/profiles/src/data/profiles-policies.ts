import { type PolicyDeclarations, protect, protectPersonal } from '@verbonden/kit-postgres';
import { addressCodes, codeCounts } from './tables/address-codes.ts';
import { capacities, organisationMembers } from './tables/capacities.ts';
import { consents } from './tables/consents.ts';
import { contactPreferences, contacts, digitalAddresses, verifiedAddresses } from './tables/contacts.ts';
import { callerChecks, findings, limits, searchCounts, searchTerms } from './tables/finding-tables.ts';
import { accounts, anchoredIdentities, organisationIdentities, statedIdentities } from './tables/identities.ts';
import { identityRequests } from './tables/identity-requests.ts';
import { lastUses } from './tables/last-uses.ts';
import { mandates, offerCodes } from './tables/mandates.ts';
import { mergeMoves, merges } from './tables/merges.ts';
import { nationalNumbers } from './tables/national-numbers.ts';
import { parties } from './tables/parties.ts';

const ofParty = <T>(column: T) => ({ object: column, subject: column });
const writing = ['actor_writer'] as const;
const working = ['worker_login'] as const;

/** Who may see and change people, businesses and associations: the matrix says. What no actor may do at all is left out here. */
export const profilesPolicies: PolicyDeclarations = {
  schema: 'profiles',
  owner: 'profiles_owner',
  tables: [
    protectPersonal(parties, {
      because: 'That a party exists, of which kind, and in which language to speak to it.',
      group: 'party-core',
      ...ofParty(parties.id),
      actions: ['read', 'change'],
      changed: [parties.language],
    }),
    protectPersonal(merges, {
      because: 'Which parties turned out to be one.',
      group: 'party-core',
      ...ofParty(merges.keptId),
      actions: ['read'],
    }),
    protectPersonal(anchoredIdentities, {
      because: 'Who somebody is by an authentic source, which alone changes it.',
      group: 'identity',
      ...ofParty(anchoredIdentities.partyId),
      actions: ['read'],
    }),
    protectPersonal(statedIdentities, {
      because: 'Who somebody says to be.',
      group: 'identity',
      ...ofParty(statedIdentities.partyId),
      changed: [statedIdentities.givenName, statedIdentities.familyName, statedIdentities.bornOn],
    }),
    protectPersonal(organisationIdentities, {
      because: 'What a business or association is called; its numbers are proven elsewhere.',
      group: 'identity',
      ...ofParty(organisationIdentities.partyId),
      actions: ['read'],
    }),
    protectPersonal(accounts, {
      because: 'With which accounts somebody logs in.',
      group: 'identity',
      ...ofParty(accounts.partyId),
      actions: ['read'],
    }),
    protectPersonal(nationalNumbers, {
      because: 'The national number, sealed. It comes from the identity provider alone.',
      group: 'national-number',
      ...ofParty(nationalNumbers.partyId),
      actions: ['read'],
    }),
    protectPersonal(contacts, {
      because: 'Where somebody lives or is established.',
      group: 'contact',
      ...ofParty(contacts.partyId),
      changed: [
        contacts.street,
        contacts.houseNumber,
        contacts.boxNumber,
        contacts.postalCode,
        contacts.municipality,
        contacts.country,
      ],
    }),
    protectPersonal(digitalAddresses, {
      because: 'Mail addresses and telephone numbers.',
      group: 'contact',
      ...ofParty(digitalAddresses.partyId),
      actions: ['read', 'create', 'remove'],
    }),
    protectPersonal(verifiedAddresses, {
      because: 'Which addresses a code came back from: nobody says so of their own.',
      group: 'contact',
      ...ofParty(verifiedAddresses.partyId),
      actions: ['read'],
    }),
    protectPersonal(contactPreferences, {
      because: 'How somebody wants to be reached, per purpose.',
      group: 'contact',
      ...ofParty(contactPreferences.partyId),
      changed: [contactPreferences.channel, contactPreferences.language, contactPreferences.addressId],
    }),
    protectPersonal(consents, {
      because: 'What somebody agreed to, and withdrew.',
      group: 'consent',
      ...ofParty(consents.partyId),
      actions: ['read', 'create', 'change'],
      changed: [consents.withdrawnAt],
    }),
    protectPersonal(mandates, {
      because: 'Who may act for whom: each side sees its own row. Facts come with it, so functions write it.',
      group: 'mandate',
      ...ofParty(mandates.partyId),
      actions: ['read'],
    }),
    protectPersonal(capacities, {
      because: 'For which organisation somebody may act. Proven by a login or given by the organisation.',
      group: 'capacity',
      ...ofParty(capacities.partyId),
      actions: ['read'],
    }),
    protectPersonal(organisationMembers, {
      because: 'Who belongs to an organisation; its administrators keep it, through functions.',
      group: 'membership',
      object: organisationMembers.organisationId,
      subject: organisationMembers.memberId,
      actions: ['read'],
    }),
    protect(mergeMoves, { because: 'Nobody: what changed hands in a merge, for the function that undoes it.' }),
    protect(searchTerms, {
      because: 'Nobody: words of everybody are among them. Looking for a caller goes through a function.',
    }),
    protect(findings, { because: 'Nobody: which agent found whom, for the functions that open a contact.' }),
    protect(callerChecks, {
      because: 'Nobody: which questions a caller was asked, for the functions that compare the answers.',
    }),
    protect(addressCodes, { because: 'Nobody: hashes of codes on their way.' }),
    protect(searchCounts, { because: 'Nobody: how often an agent looked for callers.' }),
    protect(limits, { because: 'Nobody: how often something may be done. Who runs the database sets them.' }),
    protect(codeCounts, { because: 'Nobody: how many codes a party asked for.' }),
    protect(offerCodes, { because: 'Nobody: hashes of codes with which an offer is taken up.' }),
    protect(lastUses, {
      because: 'Nobody: on which day somebody was last heard of, for the function that retires people.',
    }),
    protect(identityRequests, { because: 'Nobody: which accounts the worker still asks the identity provider about.' }),
  ],
  functions: [
    { signature: 'is_party(uuid)', executors: ['oversight_owner'] },
    { signature: 'organisation_name(text)', executors: ['oversight_owner'] },
    { signature: 'open_my_profile(text)', executors: writing },
    { signature: 'find_callers(jsonb)', executors: writing },
    { signature: 'questions_held(uuid)', executors: writing },
    { signature: 'begin_check(uuid, uuid, text[])', executors: writing },
    { signature: 'answer_check(uuid, jsonb)', executors: writing },
    { signature: 'open_contact(uuid, uuid)', executors: writing },
    { signature: 'close_contact(uuid)', executors: writing },
    { signature: 'record_caller(uuid, jsonb)', executors: writing },
    { signature: 'ask_code(uuid, uuid)', executors: writing },
    { signature: 'enter_code(uuid, uuid, text)', executors: writing },
    { signature: 'give_mandate(uuid, uuid, jsonb, text)', executors: writing },
    { signature: 'take_up_mandate(text)', executors: writing },
    { signature: 'end_mandate(uuid)', executors: writing },
    { signature: 'end_mandates_of(uuid)', executors: writing },
    { signature: 'end_mandates_of_restricted(jsonb)', executors: writing },
    { signature: 'is_lost_to_callers(uuid)', executors: writing },
    { signature: 'register_organisation(uuid, jsonb, text)', executors: writing },
    { signature: 'organisations_without_administrator()', executors: ['actor_reader', 'actor_writer'] },
    { signature: 'name_administrator(uuid, uuid, text, text)', executors: writing },
    { signature: 'invite_member(uuid, uuid, text, text, text)', executors: writing },
    { signature: 'join_organisation(text)', executors: writing },
    { signature: 'change_member(uuid, uuid, text)', executors: writing },
    { signature: 'accept_charter(integer, uuid)', executors: writing },
    { signature: 'charter_for(uuid)', executors: ['actor_reader', 'actor_writer'] },
    { signature: 'suggest_duplicates(uuid)', executors: writing },
    { signature: 'merge_parties(uuid, uuid, uuid)', executors: writing },
    { signature: 'undo_merge(uuid, uuid)', executors: writing },
    { signature: 'memberships_of(uuid)', executors: ['actor_reader', 'actor_writer'] },
    { signature: 'left_with_merged(uuid)', executors: ['actor_reader', 'actor_writer'] },
    { signature: 'kept_beside(uuid)', executors: ['actor_reader', 'actor_writer'] },
    { signature: 'erase_party(uuid)', executors: writing },
    { signature: 'waiting_identity()', executors: working },
    { signature: 'anchor_identity(uuid, jsonb)', executors: working },
    { signature: 'waiting_code()', executors: working },
    { signature: 'hold_code(uuid, uuid, text)', executors: working },
    { signature: 'postpone_code(uuid, uuid)', executors: working },
    { signature: 'postpone_identity(uuid)', executors: working },
    { signature: 'mail_for_organisation(text)', executors: working },
    { signature: 'forget_traces()', executors: working },
    { signature: 'find_unused()', executors: working },
    { signature: 'retire_unused(uuid[])', executors: working },
    { signature: 'forget_ended()', executors: working },
    { signature: 'erased_along(uuid)', executors: working },
    { signature: 'part_from_others(uuid[])', executors: working },
  ],
};
