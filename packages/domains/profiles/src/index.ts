export { profilesDatabase } from './data/profiles-database.ts';
