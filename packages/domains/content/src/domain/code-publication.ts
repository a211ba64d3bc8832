import type { CodeIri, LanguageMap } from '@verbonden/engine-ipdc';

/** The official lists a product points into. */
export const codeLists = [
  'type',
  'audience',
  'theme',
  'competentLevel',
  'executingLevel',
  'publicationMedium',
  'yourEuropeCategory',
  'tag',
  'language',
  'area',
] as const;

export type CodeList = (typeof codeLists)[number];

/** One code of an official list as the editors hand it over; `position` orders it within its list. */
export interface CodePublication {
  readonly iri: CodeIri;
  readonly list: CodeList;
  readonly position: number;
  readonly label: LanguageMap;
  readonly parentIri: CodeIri | null;
}
