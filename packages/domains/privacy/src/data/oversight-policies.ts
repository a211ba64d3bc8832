import { type PolicyDeclarations, protect, protectPersonal } from '@verbonden/kit-postgres';
import { acknowledgements } from './tables/acknowledgements.ts';
import { charterChases } from './tables/charter-chases.ts';
import { charterProposals } from './tables/charter-proposals.ts';
import { colleagues } from './tables/colleagues.ts';
import { controller } from './tables/controller.ts';
import { dataRequests } from './tables/data-requests.ts';
import { emergencyAccesses, emergencyOpeners } from './tables/emergency-accesses.ts';
import { accountsToClose, erasures } from './tables/erasures.ts';
import { restrictions } from './tables/restrictions.ts';
import { roleChanges } from './tables/role-changes.ts';
import { ruleProposalChanges, ruleProposals } from './tables/rule-proposals.ts';
import { shownDisclaimers } from './tables/shown-disclaimers.ts';
import { workerPresence } from './tables/worker-presence.ts';

const officer = '(select oversight.is_officer())';
const officersRead = { actor_reader: officer, actor_writer: officer } as const;
const actors = ['actor_reader', 'actor_writer'] as const;
const domainOwners = ['cases_owner', 'matches_owner', 'profiles_owner'] as const;

/** Who may see what is watched over, and who may call what. Whatever decides about somebody else goes through a function that checks who it is. */
export const oversightPolicies: PolicyDeclarations = {
  schema: 'oversight',
  owner: 'oversight_owner',
  tables: [
    protect(ruleProposals, {
      because: 'Privacy officers under oversight. Each proposes in their own name; deciding is done by functions.',
      read: officersRead,
      create: { actor_writer: `${officer} and state = 'open' and proposed_by = (select privacy.subject())` },
    }),
    protect(ruleProposalChanges, {
      because:
        'As the proposal; written in the same transaction, by who proposes: what others saw of it stays as it is.',
      read: officersRead,
      create: {
        actor_writer: `${officer} and (select p.state = 'open' and p.proposed_by = privacy.subject() and p.proposed_at = now() from oversight.rule_proposals p where p.id = proposal)`,
      },
    }),
    protect(charterProposals, {
      because: 'Privacy officers under oversight, as the proposals of rules.',
      read: officersRead,
      create: { actor_writer: `${officer} and state = 'open' and proposed_by = (select privacy.subject())` },
    }),
    protect(charterChases, { because: 'Nobody: when officers were reminded. The worker asks a function.' }),
    protectPersonal(emergencyAccesses, {
      because:
        'What happened behind broken glass: officers, the person concerned, and who broke it as long as it is open.',
      group: 'emergency-access',
      object: emergencyAccesses.object,
      subject: emergencyAccesses.object,
      actions: ['read'],
    }),
    protect(emergencyOpeners, {
      because: 'Who it was: officers, and each of their own. Never the person concerned.',
      read: {
        actor_reader: `${officer} or opened_by = (select privacy.subject())`,
        actor_writer: `${officer} or opened_by = (select privacy.subject())`,
      },
    }),
    protectPersonal(dataRequests, {
      because:
        'Requests about one’s own data: officers, the person, and the contact centre while it is in contact with them.',
      group: 'data-request',
      object: dataRequests.party,
      subject: dataRequests.party,
      actions: ['read'],
    }),
    protectPersonal(acknowledgements, {
      because: 'What an organisation is to destroy: officers, and that organisation.',
      group: 'data-request',
      object: acknowledgements.id,
      subject: acknowledgements.party,
      actions: ['read'],
    }),
    protectPersonal(restrictions, {
      because:
        'Whose data are kept and not used: officers, the person, and the contact centre while it is in contact with them.',
      group: 'data-request',
      object: restrictions.party,
      subject: restrictions.party,
      actions: ['read'],
    }),
    protectPersonal(shownDisclaimers, {
      because: 'Which disclaimer somebody saw when they gave an answer: who may see what that person asked.',
      group: 'case-core',
      object: shownDisclaimers.party,
      subject: shownDisclaimers.party,
      actions: ['read'],
    }),
    protect(erasures, {
      because: 'Nobody: an id that names nobody any more. The worker asks a function what is left to do.',
    }),
    protect(accountsToClose, {
      because: 'Nobody: ids of accounts in the realm, each until it is closed there. The worker asks a function.',
    }),
    protect(colleagues, {
      because:
        'Which employee an account is: privacy officers under oversight. The worker keeps it up through a function.',
      read: officersRead,
    }),
    protect(roleChanges, { because: 'Roles given and taken: privacy officers under oversight.', read: officersRead }),
    protect(controller, {
      because: 'Everybody: who answers for the processing is no secret.',
      read: { actor_reader: 'true', actor_writer: 'true' },
    }),
    protect(workerPresence, { because: 'Nobody: a function says whether the worker is there.' }),
  ],
  functions: [
    { signature: 'is_officer()', executors: actors },
    { signature: 'name_of_unit(text)', executors: actors },
    { signature: 'same_person(uuid)', executors: actors },
    { signature: 'is_own_file(uuid)', executors: ['actor_writer'] },
    { signature: 'is_nobody(uuid)', executors: ['actor_writer'] },
    { signature: 'hold_persons()', executors: domainOwners },
    { signature: 'change_persons()', executors: domainOwners },
    { signature: 'assert_officer()', executors: ['actor_writer'] },
    { signature: 'lock_rules()', executors: ['actor_writer'] },
    { signature: 'approve_rule_change(uuid, int)', executors: ['actor_writer'] },
    { signature: 'reject_rule_change(uuid, text)', executors: ['actor_writer'] },
    { signature: 'approve_charter(uuid)', executors: ['actor_writer'] },
    { signature: 'reject_charter(uuid, text)', executors: ['actor_writer'] },
    { signature: 'charter_acceptances()', executors: actors },
    { signature: 'chase_charter()', executors: ['worker_login'] },
    { signature: 'forget_past()', executors: ['worker_login'] },
    { signature: 'lock_own_emergencies()', executors: ['actor_writer'] },
    { signature: 'resume_own_emergency(uuid)', executors: ['actor_writer'] },
    { signature: 'open_emergency_access(uuid, uuid, text)', executors: ['actor_writer'] },
    { signature: 'forget_words(uuid)', executors: domainOwners },
    { signature: 'leads_opener(uuid)', executors: ['actor_writer'] },
    { signature: 'review_emergency_access(uuid, text, text)', executors: ['actor_writer'] },
    { signature: 'escalate_emergencies()', executors: ['worker_login'] },
    { signature: 'open_data_request(uuid, uuid, text, date, date, text)', executors: ['actor_writer'] },
    { signature: 'take_data_request(uuid)', executors: ['actor_writer'] },
    { signature: 'follow_persons()', executors: domainOwners },
    { signature: 'open_person(uuid)', executors: ['actor_writer'] },
    { signature: 'extend_data_request(uuid, date, text)', executors: ['actor_writer'] },
    { signature: 'settle_data_request(uuid, text, text)', executors: ['actor_writer'] },
    { signature: 'requests_to_tell()', executors: ['worker_login'] },
    { signature: 'begin_telling(uuid)', executors: ['worker_login'] },
    { signature: 'end_telling(uuid, text)', executors: ['worker_login'] },
    { signature: 'give_up_telling(uuid)', executors: ['worker_login'] },
    { signature: 'hand_over_answer(uuid)', executors: ['actor_writer'] },
    { signature: 'lift_restriction(uuid)', executors: ['actor_writer'] },
    { signature: 'restrictions_covering(uuid)', executors: actors },
    { signature: 'pending_erasures()', executors: ['worker_login'] },
    { signature: 'replay_erasure(uuid, uuid)', executors: ['worker_login', 'migrator_login'] },
    { signature: 'under_way(uuid[])', executors: ['api_actor', 'worker_login'] },
    { signature: 'accounts_of(uuid)', executors: ['worker_login'] },
    { signature: 'begin_erasure(uuid, text[])', executors: ['worker_login', 'migrator_login'] },
    { signature: 'waiting_accounts()', executors: ['worker_login'] },
    { signature: 'note_account_closed(uuid, text)', executors: ['worker_login'] },
    { signature: 'finish_erasure(uuid)', executors: ['actor_writer'] },
    { signature: 'retire(uuid, date)', executors: domainOwners },
    { signature: 'request_destruction(uuid, text, text, text)', executors: domainOwners },
    { signature: 'ask_ended()', executors: ['worker_login'] },
    { signature: 'acknowledge_destruction(uuid)', executors: ['actor_writer'] },
    { signature: 'chase_acknowledgements()', executors: ['worker_login'] },
    { signature: 'can_change_roles()', executors: ['actor_writer'] },
    { signature: 'ask_role_change(uuid, text, text, text)', executors: ['actor_writer'] },
    { signature: 'decide_role_change(uuid, boolean)', executors: ['actor_writer'] },
    { signature: 'accounts_to_name()', executors: ['worker_login'] },
    { signature: 'name_colleague(text, text, text[])', executors: ['worker_login'] },
    { signature: 'tell_presence(boolean)', executors: ['worker_login'] },
    { signature: 'pending_role_changes()', executors: ['worker_login'] },
    { signature: 'settle_role_change(uuid, text)', executors: ['worker_login'] },
    { signature: 'disclaimer_of(text, text)', executors: [...actors, ...domainOwners] },
    { signature: 'refuse_undisclaimed()', executors: domainOwners },
    { signature: 'refuse_unrecorded()', executors: domainOwners },
    { signature: 'record_shown(uuid, uuid, text)', executors: domainOwners },
    { signature: 'forget_shown(uuid, uuid, text)', executors: domainOwners },
    { signature: 'record_disclaimer(uuid, text, uuid, text, int, text, text)', executors: domainOwners },
    { signature: 'describe_controller(text, text, text)', executors: ['actor_writer'] },
    { signature: 'simulate_rules(jsonb)', executors: actors },
    { signature: 'explaining_world(uuid, boolean)', executors: actors },
  ],
};
