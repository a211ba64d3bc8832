import type { FieldScope } from './field-scope.ts';
import type { Source } from './source.ts';

/** A row as the resolvers pass it on: what was read of it, by name, and the scope it was reached in. */
export class Row {
  readonly source: Source | null;
  readonly scope: FieldScope;
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #prefix: string;

  constructor(source: Source | null, scope: FieldScope, values: Readonly<Record<string, unknown>>, prefix = '') {
    this.source = source;
    this.scope = scope;
    this.#values = values;
    this.#prefix = prefix;
  }

  /** The value read under this name; undefined when it was not read. */
  get(name: string): unknown {
    return this.#values[this.#prefix + name];
  }

  /** The shape that stands in this row under the name, or null when it is not there. */
  embedded(name: string): Row | null {
    return this.get(`${name}.?`) === true ? new Row(null, this.scope, this.#values, `${this.#prefix}${name}.`) : null;
  }

  /** Of a source with variants: the row as the type that its discriminating column names. Undefined for an unknown one. */
  asVariant(): Row | undefined {
    const variant = this.source?.variants?.types[String(this.get(':type'))];
    return variant && new Row(variant, this.scope, this.#values, `${variant.name}/`);
  }
}
