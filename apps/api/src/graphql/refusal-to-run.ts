import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode, OperationTypeNode } from 'graphql';

/** Why no operation of a valid document can be run here, or null when one can. */
export function refusalToRun(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | null | undefined,
): GraphQLError | null {
  if (!operation) return refusal('OPERATION_RESOLUTION_FAILURE');
  const { operation: type } = operation;
  if (!schema.getRootType(type)) return refusal('OPERATION_NOT_OFFERED', { type });
  return type === OperationTypeNode.SUBSCRIPTION ? refusal('SUBSCRIPTION_BY_HTTP') : null;
}

function refusal(code: string, facts: Readonly<Record<string, unknown>> = {}): GraphQLError {
  return new GraphQLError(code, { extensions: { code, ...facts } });
}
