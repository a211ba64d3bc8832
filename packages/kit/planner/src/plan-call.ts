import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLField, getArgumentValues, Kind, type ValueNode, visit } from 'graphql';
import { BoundValue } from './bound-value.ts';
import { encodeValue } from './encode-value.ts';
import { type Args, type FieldCall, valueAt } from './field-scope.ts';
import type { PlanRequest } from './plan.ts';
import type { SqlType } from './sql-type.ts';

type Variables = PlanRequest['variables'];

/** A field call whose arguments each request brings anew; those in the document are taken once. */
export class PlanCall implements FieldCall {
  readonly field: GraphQLField<unknown, unknown>;
  readonly args: Args;
  readonly #node: FieldNode;
  readonly #id: number;
  readonly #hasVariables: boolean;
  /** A plan outlives the request, whose values it must not hold. */
  readonly #argsOf = new WeakMap<Variables, Args>();

  /** @throws GraphQLError when an argument cannot be coerced: graphql-js will say the same */
  constructor(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables, id: number) {
    this.field = field;
    this.#node = node;
    this.#id = id;
    this.args = getArgumentValues(field, node, variables);
    this.#hasVariables = (node.arguments ?? []).some(({ value }) => holdsVariable(value));
  }

  /** The coerced arguments for these variables. Several parameters of one request ask; they are coerced once. */
  argsFor(variables: Variables): Args {
    if (!this.#hasVariables) return this.args;
    const args = this.#argsOf.get(variables) ?? getArgumentValues(this.field, this.#node, variables);
    this.#argsOf.set(variables, args);
    return args;
  }

  parameter(path: string, type: SqlType): SQL {
    return sql`${sql.param(new BoundValue(`${this.#id} ${path} ${type}`, this.#binding(path, type)))}`;
  }

  #binding(path: string, type: SqlType): BoundValue['bind'] {
    const name = path.split('.', 1)[0] ?? path;
    const given = this.#node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (given?.kind === Kind.VARIABLE && name === path) {
      const variable = given.name.value;
      return ({ variables }) =>
        encodeValue(Object.hasOwn(variables, variable) ? variables[variable] : this.args[name], type);
    }
    if (this.#hasVariables) return ({ variables }) => encodeValue(valueAt(this.argsFor(variables), path), type);
    const value = valueAt(this.args, path);
    return () => encodeValue(value, type);
  }
}

function holdsVariable(value: ValueNode): boolean {
  let isFound = false;
  visit(value, { Variable: () => void (isFound = true) });
  return isFound;
}
