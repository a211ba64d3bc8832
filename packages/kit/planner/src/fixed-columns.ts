import { Column, is, Param, SQL, type SQLChunk, StringChunk } from 'drizzle-orm';

/** A column that a condition holds equal to a value of the request. */
export type FixedColumn = readonly [column: Column, value: SQL];

const glue = new Set(['', '(', ')', ' and ']);
/** At most a cast stands beside the parameter. */
const cast = /^(::)?[a-z ]*(\[\])?$/;

/**
 * The columns that this condition, as drizzle's `eq` and `and` write it, makes equal to one parameter. What is written in another
 * way fixes nothing.
 */
export function fixedColumns(condition: SQL | undefined): readonly FixedColumn[] {
  if (!condition) return [];
  const parts = condition.queryChunks.filter((chunk) => !is(chunk, StringChunk) || textOf(chunk) !== '');
  const [column, operator, value] = parts;
  if (parts.length === 3 && is(column, Column)) {
    const isEqual = is(operator, StringChunk) && textOf(operator) === ' = ';
    return isEqual && is(value, SQL) && isOneParameter(value) ? [[column, value]] : [];
  }
  const isConjunction = parts.every((part) => is(part, SQL) || (is(part, StringChunk) && glue.has(textOf(part))));
  return isConjunction ? parts.flatMap((part) => (is(part, SQL) ? fixedColumns(part) : [])) : [];
}

function isOneParameter(value: SQL): boolean {
  const leaves = leavesOf(value);
  const parameters = leaves.filter((leaf) => is(leaf, Param));
  return (
    parameters.length === 1 &&
    leaves.every((leaf) => is(leaf, Param) || (is(leaf, StringChunk) && cast.test(textOf(leaf))))
  );
}

function leavesOf(value: SQL): readonly SQLChunk[] {
  return value.queryChunks.flatMap((chunk) => (is(chunk, SQL) ? leavesOf(chunk) : [chunk]));
}

function textOf(chunk: StringChunk): string {
  return chunk.value.join('');
}
