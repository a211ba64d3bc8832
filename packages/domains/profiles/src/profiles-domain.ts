import type { Domain } from '@verbonden/kit-graphql';
import { profilesAboutPerson } from './data/about-person.ts';
import { operations } from './graphql/generated/operations.ts';
import purposes from './graphql/operations/purposes.json' with { type: 'json' };
import { registerProfiles } from './graphql/register-profiles.ts';

/** People, businesses and associations as the API knows them. */
export const profiles: Domain = {
  name: 'profiles',
  register: registerProfiles,
  operations,
  purposes,
  aboutPerson: profilesAboutPerson,
};
