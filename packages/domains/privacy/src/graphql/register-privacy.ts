import type { Builder, PlannedRef } from '@verbonden/kit-graphql';
import type { AboutPersonSource } from '../data/about-person-source.ts';
import { registerAccessExplanation } from './access-explanation.ts';
import { registerAcknowledgeDestruction } from './acknowledge-destruction.ts';
import { registerArticle30 } from './article-30.ts';
import { registerBreakGlass } from './break-glass.ts';
import { registerRoleCommands } from './change-roles.ts';
import { registerCharterAcceptances } from './charter-acceptances.ts';
import { registerCharterProposals } from './charter-proposals.ts';
import { registerColleague } from './colleague.ts';
import { registerDataRequest } from './data-request.ts';
import { registerDataRequestRefused } from './data-request-refused.ts';
import { registerRuleChanges } from './decide-rule-changes.ts';
import { registerDestructionAcknowledgement } from './destruction-acknowledgement.ts';
import { registerEmergencyAccess } from './emergency-access.ts';
import { registerEmergencyOpened } from './emergency-opened.ts';
import { registerExport } from './export-data-request.ts';
import { registerDataRequestCommands } from './handle-data-requests.ts';
import { registerOversightEnums } from './oversight-enums.ts';
import { registerPrivacyCharter } from './privacy-charter.ts';
import { registerPrivacyMatrix } from './privacy-matrix.ts';
import { registerProcessingLog } from './processing-log.ts';
import { registerProcessingLogExport } from './processing-log-export.ts';
import { registerRestriction } from './restriction.ts';
import { registerRoleChange } from './role-change.ts';
import { registerRuleChangeInput } from './rule-change-input.ts';
import { registerRuleChangeRefused } from './rule-change-refused.ts';
import { registerRuleProposal } from './rule-proposal.ts';
import { registerRuleProposalQueries } from './rule-proposals.ts';
import { registerSimulation } from './simulate-rule-change.ts';

/** Every type, question and command of the privacy officer, and what each person may ask about their own data. */
export function registerPrivacy(
  builder: Builder,
  registry: readonly AboutPersonSource[],
): Readonly<Record<string, PlannedRef>> {
  const enums = registerOversightEnums(builder);
  registerPrivacyMatrix(builder, enums);
  registerAccessExplanation(builder, enums);
  registerArticle30(builder);
  registerPrivacyCharter(builder);
  registerCharterAcceptances(builder);
  registerCharterProposals(builder, enums);
  const Colleague = registerColleague(builder);
  registerProcessingLog(builder, Colleague);
  registerProcessingLogExport(builder);
  const RuleChangeInput = registerRuleChangeInput(builder, enums);
  const RuleChangeRefused = registerRuleChangeRefused(builder, enums);
  const RuleProposal = registerRuleProposal(builder, Colleague, enums);
  registerRuleProposalQueries(builder, RuleProposal, enums);
  registerSimulation(builder, { RuleChangeInput, RuleChangeRefused }, enums);
  registerRuleChanges(builder, { RuleProposal, RuleChangeRefused, RuleChangeInput });
  const EmergencyAccess = registerEmergencyAccess(builder, Colleague, enums);
  registerBreakGlass(builder, EmergencyAccess, enums);
  registerEmergencyOpened(builder, EmergencyAccess);
  const DataRequest = registerDataRequest(builder, Colleague, enums);
  const DataRequestRefused = registerDataRequestRefused(builder);
  registerDataRequestCommands(builder, { DataRequest, DataRequestRefused }, enums);
  registerRestriction(builder, enums);
  registerExport(builder, DataRequestRefused, registry);
  registerAcknowledgeDestruction(builder, registerDestructionAcknowledgement(builder, enums));
  registerRoleCommands(builder, registerRoleChange(builder, enums));
  return { EmergencyAccess, DataRequest };
}
