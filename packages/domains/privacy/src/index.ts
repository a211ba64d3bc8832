export { oversightAboutPerson } from './data/about-person.ts';
export { eraseParty } from './data/erase-party.ts';
export { oversightDatabase } from './data/oversight-database.ts';
export { erasuresUnderWay } from './data/pending-erasures.ts';
export { privacyDomain } from './privacy-domain.ts';
