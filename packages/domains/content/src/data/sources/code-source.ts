import { embed, many, one, source } from '@verbonden/kit-planner';
import { codes } from '../tables/codes.ts';
import { contentData } from './content-data.ts';
import { textShape } from './text-shape.ts';
import { ascending, type Link } from '@verbonden/kit-planner';

/** Codes of the official lists, one row per locale. */
export const codeSource = source('Code', codes, {
  domain: contentData,
  key: ['locale', 'iri'],
  embedded: (row) => ({ label: embed(textShape, { value: row.label, tag: row.labelTag }) }),
  links: (row): { parent: Link; children: Link } => ({
    parent: one(() => codeSource, {
      on: (there) => [
        [row.locale, there.locale],
        [row.parentIri, there.iri],
      ],
    }),
    children: many(() => codeSource, {
      on: (there) => [
        [row.locale, there.locale],
        [row.iri, there.parentIri],
      ],
      order: (there) => [ascending(there.position), ascending(there.iri)],
    }),
  }),
});
