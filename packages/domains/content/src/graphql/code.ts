import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import { codeSource } from '../data/sources/code-source.ts';
import type { TextRefs } from './text.ts';

/** A code of an official list. */
export function registerCode(builder: Builder, { Text }: TextRefs) {
  return plannedObject(builder, codeSource, {
    description: 'One entry of an official list, such as a theme or an audience.',
    fields: (t) => ({
      iri: t.column('iri', { description: 'Its official name on the web.' }),
      code: t.column('code', { description: 'Its short name, as filters want it: "BouwenWonen".' }),
      label: t.embedded('label', { type: Text, nullable: false, description: 'What people call it.' }),
      parentIri: t.column('parentIri', { description: 'The official name of the entry it belongs under.' }),
    }),
  });
}
