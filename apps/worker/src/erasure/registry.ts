import { oversightAboutPerson } from '@verbonden/privacy/worker';
import { profilesAboutPerson } from '@verbonden/profiles/worker';
import type { AboutPerson } from './erasing.ts';

/** What each domain forgets of a person; what oversight keeps goes last, and with it the right to erase. */
export const registry: readonly AboutPerson[] = [profilesAboutPerson, oversightAboutPerson];
