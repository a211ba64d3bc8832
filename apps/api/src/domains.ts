import { content } from '@verbonden/content';
import type { Domain } from '@verbonden/kit-graphql';
import { privacyDomain } from '@verbonden/privacy';
import { profiles, profilesAboutPerson } from '@verbonden/profiles';
import { viewerDomain } from './viewer/viewer-domain.ts';

/** Every domain that answers in this process. */
export const domains: readonly Domain[] = [
  content,
  profiles,
  privacyDomain({ aboutPerson: [profilesAboutPerson] }),
  viewerDomain,
];
