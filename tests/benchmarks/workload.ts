export type Variables = Readonly<Record<string, unknown>>;

/** One question asked in every way that is compared: as GraphQL, and as the one SQL statement that gives the same JSON. */
export interface Workload {
  readonly name: string;
  readonly query: string;
  /** What every contestant is asked. */
  readonly variables: Variables;
  /** At least 50 different variables of the same question, each with a full answer: what the cache is asked. */
  readonly variableSets: (
    ask: (query: string, variables: Variables) => Promise<unknown>,
  ) => Promise<readonly Variables[]>;
  /** `$1`… are the values of `parameters`; one row, one column: the JSON of `data`. */
  readonly sql: string;
  readonly parameters: (variables: Variables) => readonly (string | number)[];
}
