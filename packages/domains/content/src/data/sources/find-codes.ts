import { ascending, many } from '@verbonden/kit-planner';
import { and, eq, sql } from 'drizzle-orm';
import type { CodeList } from '../../domain/code-publication.ts';
import { codeSource } from './code-source.ts';

/** Every code of one official list, in the order of that list. */
export const codesOf = (list: CodeList) =>
  many(() => codeSource, {
    where: (there, scope) => and(eq(there.locale, scope.ambient('locale')), eq(there.list, sql.raw(`'${list}'`))),
    order: (there) => [ascending(there.position), ascending(there.iri)],
  });
