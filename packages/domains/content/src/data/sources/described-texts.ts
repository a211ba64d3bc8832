import { embed } from '@verbonden/kit-planner';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { htmlShape, textShape } from './text-shape.ts';

type DescribedColumn = 'title' | 'titleTag' | 'description' | 'descriptionPlain' | 'descriptionTag';

/** Title and description in a row of anything that has both. */
export function describedTexts(row: Readonly<Record<DescribedColumn, PgColumn>>) {
  return {
    title: embed(textShape, { value: row.title, tag: row.titleTag }),
    description: embed(htmlShape, { html: row.description, plain: row.descriptionPlain, tag: row.descriptionTag }),
  };
}
