import type { AboutPerson, Domain } from '@verbonden/kit-graphql';
import { oversightAboutPerson } from './data/about-person.ts';
import { emergencyChannel } from './graphql/emergency-opened.ts';
import { operations } from './graphql/generated/operations.ts';
import purposes from './graphql/operations/purposes.json' with { type: 'json' };
import { registerPrivacy } from './graphql/register-privacy.ts';

interface PrivacyOptions {
  /** What each other domain keeps about a person, in the order in which an export shows it. */
  readonly aboutPerson: readonly AboutPerson[];
}

/** The privacy officer's domain, and what each person may ask about their own data. */
export function privacyDomain({ aboutPerson }: PrivacyOptions): Domain {
  const registry = [...aboutPerson, oversightAboutPerson];
  return {
    name: 'privacy',
    register: (builder) => registerPrivacy(builder, registry),
    operations,
    purposes,
    channels: [emergencyChannel],
    aboutPerson: oversightAboutPerson,
  };
}
