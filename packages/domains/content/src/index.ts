export { contentDatabase } from './data/content-database.ts';
export * from './publish.ts';
