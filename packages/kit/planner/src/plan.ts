import type { CursorSeal } from './cursor-seal.ts';
import type { Statement } from './read-context.ts';

/** What one request brings to a plan. Variables are coerced, so they have the internal values of enums. */
export interface PlanRequest {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ambient: Readonly<Record<string, string>>;
  readonly cursors: CursorSeal;
}

/** The value of one parameter for a request. @throws BindRefused when the request has a value that no statement can have */
export type Binding = (request: PlanRequest) => string | null;

/** @throws BindRefused when the request may not have this answer */
export type Check = (request: PlanRequest) => void;

/** One operation as one statement. The same for every request that differs only in the values of its variables. */
export interface Plan {
  /** Names the statement by its text: equal texts are prepared once. */
  readonly name: string;
  readonly text: string;
  /** What must hold of a request before the statement is sent, whether or not a parameter would notice. */
  readonly checks: readonly Check[];
  readonly bindings: readonly Binding[];
  readonly capability: Statement['capability'];
  readonly domains: readonly string[];
  /** The field groups of which the answer may hold rows about people. Then the statement logs what it yields; whoever runs it must commit that. */
  readonly groups: readonly string[];
  /** Whether the answer depends on nobody. Then the second column is the version of the data the statement saw. */
  readonly isCacheable: boolean;
  /** What the cursors in the answer are bound to, by the number they stand under. */
  readonly purposes: readonly ((request: PlanRequest) => string)[];
}
