/** A piece of the body of a function, and what asks less in its place. */
export interface Guard {
  readonly from: number;
  readonly until: number;
  readonly instead: string;
}

const opensClause = /\b(?:where|having|on(?!\s+(?:conflict|constraint)\b))\s/g;
const endsClause =
  /^(?:where|group by|having|order by|limit|returning|union|except|intersect|for update|on|join|left|cross|inner|loop|window)\b/;
const opensCondition = /\b(?:if|elsif|when)\s/g;
const refuses = /^then\s+(?:raise|return)\b/;
/** Conditions that no right hangs on: whether there was a row before, and when the worker is woken. */
const steers = /^(?:not )?found\s*$/;
const wakes = /^then\s+perform pg_notify\([^;]*;\s*(?:end if|elsif|else)\b/;
const assertion = /\bperform (?:\w+\.)?(?:assert|lock)_\w+\(\)/g;

/**
 * What a function asks before it does something, or of the rows that it does it with: each condition of a clause (`where`, `on`), each reason to
 * refuse (`if … then raise`, `if … then return`), each condition to go on, and each call of a function that refuses for it.
 */
export function guardsIn(body: string): readonly Guard[] {
  const sql = withoutWords(body);
  const clauses = startsOf(sql, opensClause).flatMap((from) => {
    const until = endOf(sql, from, (rest) => endsClause.test(rest));
    return operandsOf(sql, from, until, 'and').map((one) => ({ ...one, instead: 'true' }));
  });
  const conditions = startsOf(sql, opensCondition).flatMap((from) => {
    const until = endOf(sql, from, (rest) => /^then\b/.test(rest));
    // Of `case what when 'this' then`, the value is no condition.
    if (!/^then\b/.test(sql.slice(until)) || /^(?:'_*'|\d+)\s*$/.test(sql.slice(from, until))) return [];
    if (!refuses.test(sql.slice(until))) {
      if (steers.test(sql.slice(from, until)) || wakes.test(sql.slice(until))) return [];
      return operandsOf(sql, from, until, 'and').map((one) => ({ ...one, instead: 'true' }));
    }
    return operandsOf(sql, from, until, 'or').flatMap((one) => [
      { ...one, instead: 'false' },
      ...neededIn(sql, one.from, one.until),
    ]);
  });
  const calls = [...sql.matchAll(assertion)].map(({ index, 0: call }) => ({
    from: index,
    until: index + call.length,
    instead: 'null',
  }));
  const all = [...clauses, ...conditions, ...calls, ...answeredBy(sql)];
  return all.filter(({ from, until, instead }) => sql.slice(from, until) !== instead);
}

/** What a body that is one question answers: each of what it takes, and each of what is enough. */
function answeredBy(sql: string): Guard[] {
  const start = /^\s*select\s+(?=[^;]*$)/.exec(sql)?.[0].length;
  if (start === undefined || endOf(sql, start, (rest) => /^(?:from|,)/.test(rest)) < sql.length) return [];
  const certain = /^coalesce\((?=[^]*, false\)\s*$)/.exec(sql.slice(start))?.[0].length;
  if (certain !== undefined) {
    const until = endOf(sql, start + certain, (rest) => rest.startsWith(','));
    return operandsOf(sql, start + certain, until, 'and').map((one) => ({ ...one, instead: 'true' }));
  }
  const taken = operandsOf(sql, start, sql.length, 'and');
  if (taken.length > 1) return taken.map((one) => ({ ...one, instead: 'true' }));
  const enough = operandsOf(sql, start, sql.length, 'or');
  return enough.length > 1 ? enough.map((one) => ({ ...one, instead: 'false' })) : [];
}

/** Of `not (a and b)`: a, and b. */
function neededIn(sql: string, from: number, until: number): Guard[] {
  const opened = /^not \(/.exec(sql.slice(from, until))?.[0].length;
  if (opened === undefined) return [];
  const parts = operandsOf(sql, from + opened, until - 1, 'and');
  return parts.length > 1 ? parts.map((one) => ({ ...one, instead: 'true' })) : [];
}

/** The same length, with nothing in it that is a comment or between quotes. */
function withoutWords(body: string): string {
  return body.replaceAll(/--[^\n]*|'(?:[^']|'')*'/g, (words) =>
    words.startsWith('--') ? ' '.repeat(words.length) : `'${'_'.repeat(words.length - 2)}'`,
  );
}

const startsOf = (sql: string, opening: RegExp): number[] =>
  [...sql.matchAll(opening)].map(({ index, 0: word }) => index + word.length);

/** Where the expression from here ends: at a bracket that it did not open, a semicolon, the end, or where a word at its own depth says so. */
function endOf(sql: string, from: number, isEnd: (rest: string) => boolean): number {
  let depth = 0;
  for (let at = from; at < sql.length; at += 1) {
    const sign = sql[at];
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (depth < 0 || sign === ';') return at;
    if (depth === 0 && isWordStart(sql, at) && isEnd(sql.slice(at))) return at;
  }
  return sql.length;
}

const isWordStart = (sql: string, at: number): boolean =>
  sql[at] === ',' || (/\w/.test(sql[at] ?? '') && !/[\w.]/.test(sql[at - 1] ?? ''));

/** The parts between this word at the depth of the expression itself. Another word that binds less keeps it whole. */
function operandsOf(sql: string, from: number, until: number, word: 'and' | 'or'): { from: number; until: number }[] {
  const cuts: number[] = [];
  let at = from;
  while (at < until) {
    const next = endOf(sql, at, (rest) => /^(?:and|or|case)\b/.test(rest));
    if (next >= until) break;
    const found = /^\w+/.exec(sql.slice(next))?.[0] ?? '';
    if (found === 'or' && word === 'and') return [trimmed(sql, from, until)];
    at = found === 'case' ? endOfCase(sql, next) : next + found.length;
    if (found === word) cuts.push(next);
  }
  const starts = [from, ...cuts.map((cut) => cut + word.length)];
  return starts.map((start, index) => trimmed(sql, start, cuts[index] ?? until));
}

/** Conditions within a `case` are its own. */
function endOfCase(sql: string, from: number): number {
  let depth = 0;
  for (const { index, 0: word } of sql.slice(from).matchAll(/\b(?:case|end)\b/g)) {
    depth += word === 'case' ? 1 : -1;
    if (depth === 0) return from + index + word.length;
  }
  return sql.length;
}

function trimmed(sql: string, from: number, until: number): { from: number; until: number } {
  const piece = sql.slice(from, until);
  return {
    from: from + piece.length - piece.trimStart().length,
    until: until - (piece.length - piece.trimEnd().length),
  };
}
