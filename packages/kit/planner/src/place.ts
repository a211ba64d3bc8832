import type { FieldNode, GraphQLField } from 'graphql';
import type { FieldScope } from './field-scope.ts';
import type { Columns, Source } from './source.ts';

/** Where in the statement a selection stands: the row it is about, and what its arguments may see. */
export interface Place {
  readonly source: Source | null;
  readonly row: Columns;
  readonly scope: FieldScope;
  /** Whether the object around this one says already, for the log, what this row would: the same group of the same object and subject. */
  readonly isMarked?: boolean;
}

/** A field of the schema as the operation asks for it: every node that was merged into it. */
export interface Asked {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}
