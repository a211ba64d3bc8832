import { GraphQLError, Kind } from 'graphql';
import type { Builder } from './schema-types.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** The scalars of the public schema. What they print, the planner prints in SQL as well: keep `print-value.ts` beside it. */
export function addScalars(builder: Builder): void {
  builder.scalarType('DateTime', {
    description: 'A moment, in UTC: 2026-03-01T09:30:00.000Z.',
    serialize: (value) => new Date(value).toISOString(),
    parseValue: (value) => parsed(value, instant, { field: 'DateTime', expected: 'moment' }),
  });
  builder.scalarType('Date', {
    description: 'A day on the calendar: 2026-03-01.',
    serialize: String,
    parseValue: (value) => parsed(value, day, { field: 'Date', expected: 'day' }),
  });
  builder.scalarType('URL', {
    description: 'A web address.',
    serialize: String,
    parseValue: (value) => {
      if (typeof value === 'string' && URL.canParse(value)) return value;
      throw notUnderstood({ field: 'URL', expected: 'webAddress' });
    },
  });
  builder.scalarType('HTML', {
    description: 'A text with simple markup (paragraphs, lists, links) that has been made safe to show.',
    serialize: String,
    parseValue: String,
  });
  builder.scalarType('JSON', {
    description: 'Any JSON value.',
    serialize: (value) => value,
    parseValue: (value) => value,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING || node.kind === Kind.BOOLEAN) return node.value;
      throw new GraphQLError('Pass JSON through a variable.');
    },
  });
}

interface Expected {
  /** The scalar: graphql-js says before the message which variable it was, and in the operation itself it has no name. */
  readonly field: string;
  readonly expected: 'day' | 'moment' | 'webAddress';
}

function parsed(value: unknown, pattern: RegExp, expected: Expected): string {
  if (typeof value === 'string' && pattern.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw notUnderstood(expected);
}

function notUnderstood(expected: Expected): GraphQLError {
  return new GraphQLError(`Expected a ${expected.expected}.`, { extensions: { code: 'BAD_USER_INPUT', ...expected } });
}
