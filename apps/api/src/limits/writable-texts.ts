import { isWritable } from '@verbonden/kit-planner';
import { type ArgumentNode, type DocumentNode, GraphQLError, type ObjectFieldNode, visit } from 'graphql';

/** By document: where it holds a text that cannot be written, or null. */
const literals = new WeakMap<DocumentNode, string | null>();

/** @throws GraphQLError naming the first text, in the operation or in its variables, that no database can hold */
export function assertWritable(document: DocumentNode, variables: unknown): void {
  const known = literals.get(document);
  const literal = known === undefined ? literalFault(document) : known;
  if (known === undefined) literals.set(document, literal);
  const field = literal ?? faultIn(variables, []);
  if (field !== null) {
    throw new GraphQLError(`The text "${field}" cannot be written.`, {
      extensions: { code: 'BAD_USER_INPUT', expected: 'text', field },
    });
  }
}

function literalFault(document: DocumentNode): string | null {
  let fault: string | null = null;
  const path: string[] = [];
  const named = {
    enter: ({ name }: ArgumentNode | ObjectFieldNode): void => void path.push(name.value),
    leave: (): void => void path.pop(),
  };
  visit(document, {
    Argument: named,
    ObjectField: named,
    StringValue: ({ value }) => {
      if (!isWritable(value)) fault ??= path.join('.');
    },
  });
  return fault;
}

/** The names that lead to the first such text. */
function faultIn(value: unknown, path: readonly string[]): string | null {
  if (typeof value === 'string') return isWritable(value) ? null : path.join('.');
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const fault = faultIn(part, [...path, name]);
    if (fault !== null) return fault;
  }
  return null;
}
