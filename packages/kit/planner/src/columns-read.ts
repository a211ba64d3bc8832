import { Column, getTableName, is, SQL, type SQLChunk } from 'drizzle-orm';

/** The names of the columns that this expression reads of the row with this alias, each once. */
export function columnsRead(alias: string, expression: SQL): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (chunk: SQLChunk): void => {
    if (Array.isArray(chunk)) for (const each of chunk) visit(each);
    else if (is(chunk, Column)) {
      if (getTableName(chunk.table) === alias) names.add(chunk.name);
    } else if (is(chunk, SQL)) for (const each of chunk.queryChunks) visit(each);
  };
  visit(expression);
  return names;
}
