import type { Graph, Statements } from './graph.ts';

/** The vocabulary in which a feed says how its pages hang together. */
export const tree = 'https://w3id.org/tree#';

/** What is said with a property of that vocabulary. A prefix is taken as everybody writes it, whatever the context says. */
export function treeTerms(statements: Statements, name: string): readonly string[] {
  return [`${tree}${name}`, `tree:${name}`].flatMap((predicate) =>
    (statements.get(predicate) ?? []).map((term) => term.value),
  );
}

/** Whether the graph is a page of a feed, which may be empty. */
export function isTreePage(graph: Graph): boolean {
  return [...graph.values()].some((statements) =>
    ['view', 'relation', 'member'].some((name) => treeTerms(statements, name).length > 0),
  );
}
