import type { Builder, PlannedRef } from '@verbonden/kit-graphql';
import { registerCallers } from './callers.ts';
import { registerChangeConsents } from './change-consents.ts';
import { registerChangeContact } from './change-contact.ts';
import { registerChangeIdentity } from './change-identity.ts';
import { registerChangeMandates } from './change-mandates.ts';
import { registerChangeOrganisation } from './change-organisation.ts';
import { registerDuplicates } from './duplicates.ts';
import { registerParty } from './party.ts';
import { registerPartyResult } from './party-refs.ts';
import { registerPrivacyCharter } from './privacy-charter.ts';
import { registerProfileEnums } from './profile-enums.ts';
import { registerProfileRefused } from './profile-refused.ts';
import { registerUnadministeredOrganisations } from './unadministered-organisations.ts';

/** Every type, question and command of the profiles. A party is what other domains may point at. */
export function registerProfiles(builder: Builder): Readonly<Record<string, PlannedRef>> {
  const enums = registerProfileEnums(builder);
  const Party = registerParty(builder, enums);
  const ProfileRefused = registerProfileRefused(builder);
  const refs = { Party, ProfileRefused, PartyResult: registerPartyResult(builder, Party, ProfileRefused) };
  registerPrivacyCharter(builder);
  registerChangeIdentity(builder, refs);
  registerChangeContact(builder, refs, enums);
  registerChangeConsents(builder, refs, enums);
  registerChangeMandates(builder, refs, enums);
  registerUnadministeredOrganisations(builder, registerChangeOrganisation(builder, refs, enums));
  registerCallers(builder, refs, enums);
  registerDuplicates(builder, refs, enums);
  return { Party };
}
