import { BindRefused } from './bind-refused.ts';

/** How many rows of a list one request may ask for, and how many it gets when it does not say. */
export interface PageLimits {
  readonly max: number;
  readonly standard: number;
}

/** How a connection's arguments want to walk: from which end, how many, from where. */
export interface Page {
  readonly size: number;
  readonly isBackward: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

type Args = Readonly<Record<string, unknown>>;

/**
 * The page that these coerced arguments ask for.
 * @throws BindRefused when they contradict each other or ask for too much
 */
export function pageOf(args: Args, limits: PageLimits): Page {
  const first = args['first'] ?? null;
  const last = args['last'] ?? null;
  if (first !== null && last !== null) {
    throw new BindRefused('BAD_USER_INPUT', 'Ask for "first" or for "last", not for both.', { expected: 'oneEnd' });
  }
  const isBackward = last !== null;
  return {
    size: sizeOf(args, isBackward ? 'last' : 'first', limits),
    isBackward,
    after: (args['after'] as string | null | undefined) ?? null,
    before: (args['before'] as string | null | undefined) ?? null,
  };
}

/** The number of rows that the argument asks for, or the standard number. */
export function sizeOf(args: Args, name: 'first' | 'last', limits: PageLimits): number {
  const size = args[name] ?? null;
  if (size === null) return limits.standard;
  if (typeof size !== 'number') throw new TypeError(`"${name}" must be declared as Int.`);
  if (size < 0)
    throw new BindRefused('BAD_USER_INPUT', `"${name}" is 0 or more, got ${size}.`, {
      expected: 'notNegative',
      field: name,
      value: size,
    });
  if (size > limits.max)
    throw new BindRefused('PAGE_TOO_LARGE', `"${name}" is at most ${limits.max} here, got ${size}.`, {
      field: name,
      maximum: limits.max,
      value: size,
    });
  return size;
}
