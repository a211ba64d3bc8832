import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import { organisationSource } from '../data/sources/organisation-source.ts';
import type { TextRefs } from './text.ts';

/** An authority. */
export function registerOrganisation(builder: Builder, { Text }: TextRefs) {
  return plannedObject(builder, organisationSource, {
    description: 'An authority that is competent for products or carries them out.',
    fields: (t) => ({
      iri: t.column('iri', { description: 'Its official name on the web.' }),
      code: t.column('code', { description: 'Its number, as filters want it: "OVO001993".' }),
      name: t.embedded('name', { type: Text, description: 'Its name; null when nobody gave one yet.' }),
    }),
  });
}
