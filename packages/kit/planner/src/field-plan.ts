import type { GraphQLField } from 'graphql';
import type { PageLimits } from './page.ts';
import type { Link } from './source.ts';

/** A link to an entity of another domain: by a column that holds its id. */
export interface EntityPointer {
  readonly column: string;
  readonly entity: Link;
}

/** What a GraphQL field says about its source; it stands in the field's extensions, where planner and resolvers both read it. */
export type FieldPlan =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'embedded'; readonly name: string }
  | { readonly kind: 'link'; readonly link: string | Link | EntityPointer; readonly page: PageLimits | null }
  | { readonly kind: 'connection'; readonly link: string | Link | EntityPointer; readonly page: PageLimits }
  | { readonly kind: 'computed'; readonly needs: readonly string[] };

/** The plan of a field, or undefined for a field that only a resolver knows. */
export function fieldPlanOf(field: GraphQLField<unknown, unknown>): FieldPlan | undefined {
  return field.extensions['planned'] as FieldPlan | undefined;
}
