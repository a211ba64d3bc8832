import type { PostgresAdapter } from '@payloadcms/db-postgres';

/** A way to filter that Payload takes from an address and the database does not know. */
export class UnknownOperator extends Error {
  readonly operator: string;

  constructor(operator: string) {
    super(`The database cannot filter with ${operator}.`);
    this.operator = operator;
  }
}

type Operators = PostgresAdapter['operators'];

/** The same ways to filter, in which one that does not exist is said to be that, instead of failing as a fault of ours. */
export function knownOperators(operators: Operators): Operators {
  return new Proxy(operators, {
    get: (known, operator) => Reflect.get(known, operator) ?? refuse(String(operator)),
  });
}

function refuse(operator: string): () => never {
  return () => {
    throw new UnknownOperator(operator);
  };
}
