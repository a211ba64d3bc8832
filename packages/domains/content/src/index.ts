export { content } from './content-domain.ts';
export { contentDatabase } from './data/content-database.ts';
export { untilVisibilityChanges } from './data/until-visibility-changes.ts';
export type { ContentChange } from './graphql/content-changed.ts';
export * from './publish.ts';
