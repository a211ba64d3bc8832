import { certain, expression, shape } from '@verbonden/kit-planner';
import { type SQLWrapper, sql } from 'drizzle-orm';

/** What the tag of a text says: its language, how it addresses the reader, and whether a machine wrote it. */
const saidByTag = ({ tag }: { readonly tag: SQLWrapper }) => ({
  language: certain('text', sql`split_part(${tag}, '-', 1)`),
  register: expression(
    'text',
    sql`case when ${tag} like '%-informal' then 'INFORMAL' when ${tag} like '%-formal' then 'FORMAL' end`,
  ),
  isMachineMade: certain('boolean', sql`${tag} like '%-generated-%'`),
});

/** A text without mark-up. */
export const textShape = shape('Text', { value: 'text', tag: 'text' }, saidByTag);

/** A text with mark-up, and the same without. */
export const htmlShape = shape('HtmlText', { html: 'text', plain: 'text', tag: 'text' }, saidByTag);
