import type { Graph, GraphTerm } from './graph.ts';
import { inOfficialOrder, type SourceNode } from './source-node.ts';
import { type Field, vocabulary } from './vocabulary.ts';

export const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const knownPredicates = new Set<string>([
  rdfType,
  ...Object.values(vocabulary).flatMap((field) => [...field.predicates]),
]);

/** The thing a graph tells about under this subject. */
export function graphNode(graph: Graph, subject: string): SourceNode {
  const statements = graph.get(subject) ?? new Map<string, readonly GraphTerm[]>();
  const found = (field: Field): readonly GraphTerm[] =>
    field.predicates.flatMap((predicate) => statements.get(predicate) ?? []);
  const source = Object.fromEntries(
    [...statements].map(([predicate, terms]) => [
      predicate,
      terms.length === 1 ? terms[0]?.value : terms.map((term) => term.value),
    ]),
  );
  const isPart = (term: GraphTerm): boolean => term.kind === 'reference' && graph.has(term.value);
  return {
    iri: subject.startsWith('_:') ? null : subject,
    classes: (statements.get(rdfType) ?? []).map((term) => term.value),
    source,
    unknown: Object.fromEntries(Object.entries(source).filter(([predicate]) => !knownPredicates.has(predicate))),
    stated: (field) => found(field).map((term) => term.value),
    texts: (field) =>
      found(field).flatMap((term) => (term.kind === 'literal' ? [{ tag: term.language, value: term.value }] : [])),
    noTexts: (field) => found(field).flatMap((term) => (term.kind === 'literal' ? [] : [term.value])),
    values: (field) => found(field).map((term) => term.value),
    parts: (field) =>
      inOfficialOrder(
        found(field).flatMap((term) => (isPart(term) ? [graphNode(graph, term.value)] : [])),
        vocabulary.order,
      ),
    noParts: (field) => found(field).flatMap((term) => (isPart(term) ? [] : [term.value])),
  };
}
