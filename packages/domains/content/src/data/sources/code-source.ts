import { embed, source } from '@verbonden/kit-planner';
import { codes } from '../tables/codes.ts';
import { contentData } from './content-data.ts';
import { textShape } from './text-shape.ts';

/** Codes of the official lists, one row per locale. */
export const codeSource = source('Code', codes, {
  domain: contentData,
  key: ['locale', 'iri'],
  embedded: (row) => ({ label: embed(textShape, { value: row.label, tag: row.labelTag }) }),
});
