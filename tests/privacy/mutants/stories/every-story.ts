import { storiesOfCallers } from './of-callers.ts';
import { storiesOfChasing } from './of-chasing.ts';
import { storiesOfEmergencies } from './of-emergencies.ts';
import { storiesOfEndedContacts } from './of-ended-contacts.ts';
import { storiesOfEndings } from './of-endings.ts';
import { storiesOfErasures } from './of-erasures.ts';
import { storiesOfFindingForRequests } from './of-finding-for-requests.ts';
import { storiesOfIds } from './of-ids.ts';
import { storiesOfJoining } from './of-joining.ts';
import { storiesOfKeptTerms } from './of-kept-terms.ts';
import { storiesOfMailThatIsAway } from './of-mail-that-is-away.ts';
import { storiesOfMerges } from './of-merges.ts';
import { storiesOfOrganisations } from './of-organisations.ts';
import { storiesOfProfiles } from './of-profiles.ts';
import { storiesOfRequests } from './of-requests.ts';
import { storiesOfRestrictedOrganisations } from './of-restricted-organisations.ts';
import { storiesOfRestrictions } from './of-restrictions.ts';
import { storiesOfRetiring } from './of-retiring.ts';
import { storiesOfRoles } from './of-roles.ts';
import { storiesOfRules } from './of-rules.ts';
import { storiesOfSameIds } from './of-same-ids.ts';
import { storiesOfTelephone } from './of-telephone.ts';
import { storiesOfTelling } from './of-telling.ts';
import { storiesOfTwoAccounts } from './of-two-accounts.ts';
import { storiesOfWhatIsShown } from './of-what-is-shown.ts';
import { storiesOfWhoIsThere } from './of-who-is-there.ts';
import { storiesOfWithholding } from './of-withholding.ts';
import type { Story } from './story.ts';

export const everyStory: readonly Story[] = [
  ...storiesOfProfiles,
  ...storiesOfCallers,
  ...storiesOfFindingForRequests,
  ...storiesOfMerges,
  ...storiesOfEndedContacts,
  ...storiesOfOrganisations,
  ...storiesOfJoining,
  ...storiesOfTwoAccounts,
  ...storiesOfRules,
  ...storiesOfEmergencies,
  ...storiesOfRequests,
  ...storiesOfRetiring,
  ...storiesOfTelling,
  ...storiesOfErasures,
  ...storiesOfRestrictions,
  ...storiesOfRestrictedOrganisations,
  ...storiesOfRoles,
  ...storiesOfEndings,
  ...storiesOfIds,
  ...storiesOfKeptTerms,
  ...storiesOfTelephone,
  ...storiesOfWhatIsShown,
  ...storiesOfSameIds,
  ...storiesOfMailThatIsAway,
  ...storiesOfChasing,
  ...storiesOfWhoIsThere,
  ...storiesOfWithholding,
];
