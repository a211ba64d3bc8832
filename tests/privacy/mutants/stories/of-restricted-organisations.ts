import type { Story } from './story.ts';
import { harmony } from './town.ts';
import { fate } from './townspeople.ts';

const endsAll = fate(`update profiles.organisation_members set ended_at = now() where organisation_id = ${harmony}`);
const begins = fate(`update profiles.organisation_members set ended_at = null where organisation_id = ${harmony}`);

/** Of an organisation of which data are kept and not used, who administers it changes, and nothing begins. */
export const storiesOfRestrictedOrganisations: readonly Story[] = [
  [endsAll, begins],
  [fate(`privacy.restrict(${harmony})`), endsAll, begins],
];
