import { GraphQLError, Kind, OperationTypeNode, type SelectionSetNode, type ValidationRule } from 'graphql';

/**
 * A mutation changes one thing: its field is one transaction, so that an error leaves nothing behind. Reported as the limit of root fields that it
 * is.
 */
export const oneMutationRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.operation !== OperationTypeNode.MUTATION) return;
    const count = (selections: SelectionSetNode, seen: readonly string[]): number =>
      selections.selections.reduce((sum, selection) => {
        if (selection.kind === Kind.FIELD) return sum + 1;
        if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet, seen);
        const name = selection.name.value;
        const fragment = seen.includes(name) ? null : context.getFragment(name);
        return sum + (fragment ? count(fragment.selectionSet, [...seen, name]) : 0);
      }, 0);
    const value = count(operation.selectionSet, []);
    if (value <= 1) return;
    const extensions = { limit: 'rootFields', maximum: 1, value };
    context.reportError(new GraphQLError('A mutation asks for one field.', { nodes: [operation], extensions }));
  },
});
