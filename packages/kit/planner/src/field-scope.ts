import { type SQL, sql } from 'drizzle-orm';
import type { GraphQLField } from 'graphql';
import type { Scope } from './scope.ts';
import type { SqlType } from './sql-type.ts';

export type Args = Readonly<Record<string, unknown>>;

/** One field with its coerced arguments. */
export interface FieldCall {
  readonly field: GraphQLField<unknown, unknown>;
  readonly args: Args;
  /** The argument at this path as a parameter of the statement being written. */
  parameter(path: string, type: SqlType): SQL;
  /** The arguments for other variables: a plan outlives the request it was made for. */
  argsFor(variables: Readonly<Record<string, unknown>>): Args;
}

interface AmbientCall {
  readonly call: FieldCall;
  readonly argument: string;
}

/** The scope of a field: its own call, the calls it may look through to, and the calls that set an ambient value. */
export class FieldScope implements Scope {
  readonly call: FieldCall | null;
  readonly outer: FieldScope | null;
  /** By ambient name: the nearest call above that set it. */
  readonly ambientCalls: ReadonlyMap<string, AmbientCall>;
  readonly #default: (name: string) => SQL;

  private constructor(
    call: FieldCall | null,
    outer: FieldScope | null,
    ambientCalls: ReadonlyMap<string, AmbientCall>,
    standard: (name: string) => SQL,
  ) {
    this.call = call;
    this.outer = outer;
    this.ambientCalls = ambientCalls;
    this.#default = standard;
  }

  /** The scope of the operation itself: no arguments, and the ambient values that the request came with. */
  static root(ambient: (name: string) => SQL): FieldScope {
    return new FieldScope(null, null, new Map(), ambient);
  }

  arg(path: string, type: SqlType): SQL {
    return this.given(path, type) ?? sql`null::${sql.raw(type)}`;
  }

  given(path: string, type: SqlType): SQL | undefined {
    const call = this.#callWith(path);
    const value = call && valueAt(call.args, path);
    if (!call || value === null || value === undefined) return undefined;
    return sql`${call.parameter(path, type)}::${sql.raw(type)}`;
  }

  choice(path: string): string | boolean | undefined {
    const call = this.#callWith(path);
    const value = call && valueAt(call.args, path);
    return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
  }

  isEmpty(path: string): boolean {
    const call = this.#callWith(path);
    const value = call && valueAt(call.args, path);
    return Array.isArray(value) && value.length === 0;
  }

  ambient(name: string): SQL {
    const set = this.ambientCalls.get(name);
    return set ? sql`${set.call.parameter(set.argument, 'text')}::text` : this.#default(name);
  }

  /** The scope of a field below this one; `isThrough` when the object between has no table of its own. */
  enter(call: FieldCall, isThrough: boolean): FieldScope {
    const ambientCalls = new Map(this.ambientCalls);
    for (const argument of call.field.args) {
      const name = argument.extensions['ambient'] as string | undefined;
      const value = call.args[argument.name];
      if (name && value !== null && value !== undefined) ambientCalls.set(name, { call, argument: argument.name });
    }
    return new FieldScope(call, isThrough ? this : null, ambientCalls, this.#default);
  }

  /** Every argument in reach with its value, the innermost first. */
  calls(): readonly FieldCall[] {
    return [...(this.call ? [this.call] : []), ...(this.outer?.calls() ?? [])];
  }

  #callWith(path: string): FieldCall | null {
    const name = path.split('.', 1)[0];
    if (this.call?.field.args.some((argument) => argument.name === name)) return this.call;
    return this.outer ? this.outer.#callWith(path) : null;
  }
}

/** The value at a dotted path of an argument, undefined when any step of it is absent. */
export function valueAt(args: Args, path: string): unknown {
  let value: unknown = args;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Args)[step];
  }
  return value;
}
