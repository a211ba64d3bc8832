import type { Args } from '@verbonden/kit-planner';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from './request-context.ts';

/** What graphql-js hands to a resolver. */
export interface FieldRequest {
  readonly parent: unknown;
  readonly args: Args;
  readonly context: RequestContext;
  readonly info: GraphQLResolveInfo;
}
