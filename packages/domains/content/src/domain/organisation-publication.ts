import type { LanguageMap, OrganisationIri } from '@verbonden/engine-ipdc';

/** An authority and its name as the editors hand it over. */
export interface OrganisationPublication {
  readonly iri: OrganisationIri;
  readonly name: LanguageMap;
}
