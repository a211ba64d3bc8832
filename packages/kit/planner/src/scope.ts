import type { SQL } from 'drizzle-orm';
import type { SqlType } from './sql-type.ts';

/**
 * What a condition may know of the request: the arguments of its field and the ambient values. Through a source without a
 * table (the result of a search) the arguments of the field above are seen as well. A path names a part of an input
 * object: `filter.themes`.
 */
export interface Scope {
  /** The argument as a parameter; SQL null when it is absent or null. */
  arg(path: string, type: SqlType): SQL;
  /** The same, but undefined when it is absent or null, so that a condition can be left out. */
  given(path: string, type: SqlType): SQL | undefined;
  /** An enum's or boolean's value itself: something to branch on. Undefined when absent or null. */
  choice(path: string): string | boolean | undefined;
  /** Whether the argument is a list with nothing in it: something to branch on. */
  isEmpty(path: string): boolean;
  /** An ambient value, such as the locale, as text: set by the nearest field above with an argument of that name. */
  ambient(name: string): SQL;
}
