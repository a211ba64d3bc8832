export { profilesAboutPerson } from './data/about-person.ts';
export { profilesDatabase } from './data/profiles-database.ts';
export { profiles } from './profiles-domain.ts';
