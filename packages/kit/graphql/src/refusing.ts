import { BindRefused } from '@verbonden/kit-planner';
import { GraphQLError } from 'graphql';

/** The same, with a refused value told as the GraphQL error it is. */
export async function refusing<T>(resolve: () => Promise<T> | T): Promise<T> {
  try {
    return await resolve();
  } catch (error) {
    if (!(error instanceof BindRefused)) throw error;
    throw new GraphQLError(error.message, { originalError: error, extensions: { ...error.facts, code: error.code } });
  }
}
