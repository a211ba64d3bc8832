import { embed, source } from '@verbonden/kit-planner';
import { organisations } from '../tables/organisations.ts';
import { contentData } from './content-data.ts';
import { textShape } from './text-shape.ts';

/** Authorities, one row per locale. */
export const organisationSource = source('Organisation', organisations, {
  domain: contentData,
  key: ['locale', 'iri'],
  embedded: (row) => ({ name: embed(textShape, { value: row.name, tag: row.nameTag }) }),
});
