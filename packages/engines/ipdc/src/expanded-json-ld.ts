import { isJsonObject, type JsonObject, listOf } from './compact-node.ts';
import { type Graph, type GraphTerm, graphOf, type Statement } from './graph.ts';
import { rdfType } from './graph-node.ts';

/** Whether this is expanded JSON-LD: objects whose keys are full IRIs. */
export function isExpandedJsonLd(value: unknown): boolean {
  return listOf(value).some((node) => isJsonObject(node) && Object.keys(node).some((key) => /^[a-z]+:\/\//i.test(key)));
}

/** The graph of expanded JSON-LD, nodes within nodes included. */
export function expandedGraph(value: unknown): Graph {
  return graphOf(statementsOf(listOf(value).filter(isJsonObject), nameless()));
}

function* statementsOf(nodes: readonly JsonObject[], name: () => string): Generator<Statement> {
  for (const node of nodes) {
    const subject = typeof node['@id'] === 'string' ? node['@id'] : name();
    yield* statementsAbout(subject, node, name);
  }
}

function* statementsAbout(subject: string, node: JsonObject, name: () => string): Generator<Statement> {
  for (const type of listOf(node['@type'])) {
    yield { subject, predicate: rdfType, object: { kind: 'reference', value: String(type) } };
  }
  for (const [predicate, values] of Object.entries(node)) {
    if (predicate.startsWith('@')) continue;
    for (const value of listOf(values).flatMap(withoutContainer)) {
      if (!isJsonObject(value) || '@value' in value) {
        yield { subject, predicate, object: literal(value) };
        continue;
      }
      const reference = typeof value['@id'] === 'string' ? value['@id'] : name();
      yield { subject, predicate, object: { kind: 'reference', value: reference } };
      yield* statementsAbout(reference, value, name);
    }
  }
  yield* statementsOf(listOf(node['@graph']).filter(isJsonObject), name);
}

function withoutContainer(value: unknown): readonly unknown[] {
  return isJsonObject(value) && ('@list' in value || '@set' in value)
    ? listOf(value['@list'] ?? value['@set'])
    : [value];
}

function literal(value: unknown): GraphTerm {
  const inner = isJsonObject(value) ? value['@value'] : value;
  const language = isJsonObject(value) && typeof value['@language'] === 'string' ? value['@language'] : null;
  return { kind: 'literal', value: String(inner), language };
}

function nameless(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `_:nameless${count}`;
  };
}
