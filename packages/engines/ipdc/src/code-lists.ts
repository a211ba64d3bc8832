import areas from './code-lists/areas.json';
import audiences from './code-lists/audiences.json';
import competentLevels from './code-lists/competent-levels.json';
import executingLevels from './code-lists/executing-levels.json';
import languages from './code-lists/languages.json';
import publicationMedia from './code-lists/publication-media.json';
import tags from './code-lists/tags.json';
import themes from './code-lists/themes.json';
import types from './code-lists/types.json';
import yourEuropeCategories from './code-lists/your-europe-categories.json';
import type { CodeIri } from './model.ts';

export interface Code {
  readonly iri: CodeIri;
  /** The short name, the last part of the IRI. */
  readonly code: string;
  readonly labels: { readonly nl: string; readonly en: string };
  /** The wider code in the same list; null at the top. */
  readonly parent: CodeIri | null;
}

export interface CodeList {
  /** Where the list was published. */
  readonly source: string;
  readonly codes: readonly Code[];
}

/** The official lists a product points into, in their official order. Sources may use codes that are newer than these. */
export const codeLists = {
  type: types,
  audience: audiences,
  theme: themes,
  competentLevel: competentLevels,
  executingLevel: executingLevels,
  publicationMedium: publicationMedia,
  yourEuropeCategory: yourEuropeCategories,
  tag: tags,
  language: languages,
  area: areas,
} as const satisfies Readonly<Record<string, CodeList>>;

export type CodeListName = keyof typeof codeLists;
