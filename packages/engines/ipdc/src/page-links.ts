import { isJsonObject, listOf } from './compact-node.ts';
import { expandedGraph } from './expanded-json-ld.ts';
import type { Graph } from './graph.ts';
import { rdfType } from './graph-node.ts';
import { graphOfTurtle } from './read-turtle.ts';
import { tree, treeTerms } from './tree-terms.ts';

const forward = /Greater(?:Than|ThanOrEqualTo)Relation$/;

/**
 * The address of the next page of an LDES or Hydra collection, relative or not, as the page writes it; null on the last page, when this is
 * no page, or when the text cannot be read.
 *
 * @see https://w3id.org/tree/specification relations
 */
export function nextPageOf(text: string, form: 'json' | 'turtle'): string | null {
  try {
    if (form === 'turtle') return text.includes(tree) ? nextPageOfGraph(graphOfTurtle(text)) : null;
    const value: unknown = JSON.parse(text.replace(/^\u{feff}/u, ''));
    return nextPageOfCompact(value) ?? (/\btree[:#]/.test(text) ? nextPageOfGraph(expandedGraph(value)) : null);
  } catch {
    return null;
  }
}

/** With the bare keys of a context we do not fetch. */
function nextPageOfCompact(value: unknown): string | null {
  if (!isJsonObject(value)) return null;
  for (const view of listOf(value['view'] ?? value).filter(isJsonObject)) {
    if (typeof view['next'] === 'string') return view['next'];
    for (const relation of listOf(view['relation']).filter(isJsonObject)) {
      const isForward = listOf(relation['@type']).some((type) => forward.test(String(type)));
      const node = isJsonObject(relation['node']) ? relation['node']['@id'] : relation['node'];
      if (isForward && typeof node === 'string') return node;
    }
  }
  return null;
}

function nextPageOfGraph(graph: Graph): string | null {
  for (const statements of graph.values()) {
    for (const reference of treeTerms(statements, 'relation')) {
      const relation = graph.get(reference);
      if (relation === undefined) continue;
      const isForward = (relation.get(rdfType) ?? []).some((type) => forward.test(type.value));
      const [node] = treeTerms(relation, 'node');
      if (isForward && node !== undefined) return node;
    }
  }
  return null;
}
