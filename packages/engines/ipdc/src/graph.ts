/** The object of a statement: a reference (IRI or blank node) or a literal with its language. */
export type GraphTerm =
  | { readonly kind: 'reference'; readonly value: string }
  | { readonly kind: 'literal'; readonly value: string; readonly language: string | null };

/** What is said of one subject, by predicate. */
export type Statements = ReadonlyMap<string, readonly GraphTerm[]>;

/** Statements by subject, in the order in which they were first said. */
export type Graph = ReadonlyMap<string, Statements>;

export interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: GraphTerm;
}

/** The graph of these statements; one that is said twice counts once. */
export function graphOf(statements: Iterable<Statement>): Graph {
  const graph = new Map<string, Map<string, GraphTerm[]>>();
  for (const { subject, predicate, object } of statements) {
    const about = graph.get(subject) ?? new Map<string, GraphTerm[]>();
    const terms = about.get(predicate) ?? [];
    if (!terms.some((term) => isSameTerm(term, object))) terms.push(object);
    about.set(predicate, terms);
    graph.set(subject, about);
  }
  return graph;
}

function isSameTerm(a: GraphTerm, b: GraphTerm): boolean {
  if (a.kind !== b.kind || a.value !== b.value) return false;
  return a.kind === 'reference' || b.kind === 'reference' || a.language === b.language;
}
