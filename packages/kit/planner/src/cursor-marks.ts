import { randomBytes } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Plan, PlanRequest } from './plan.ts';

// NOTE: nobody who writes a text can know this mark, so nothing in a text is ever taken for a position.
const mark = `~${randomBytes(16).toString('hex')}:`;
const marked = new RegExp(`${mark}(\\d+):([0-9a-f]*);`, 'g');

/** The place of a row as the statement yields it: to be sealed once the answer is here. */
export function cursorSql(purpose: number, position: SQL): SQL {
  return sql`(${sql.raw(`'${mark}${purpose}:'`)} || encode(convert_to(${position}::text, 'UTF8'), 'hex') || ';')`;
}

/** The answer with every place in it turned into a sealed cursor. */
export function sealCursors(json: string, { purposes }: Plan, request: PlanRequest): string {
  if (purposes.length === 0 || !json.includes(mark)) return json;
  const known = purposes.map((purpose) => purpose(request));
  return json.replace(marked, (_, purpose: string, hex: string) => {
    const position = JSON.parse(Buffer.from(hex, 'hex').toString('utf8')) as string[];
    return request.cursors.seal(position, known[Number(purpose)] ?? '');
  });
}
