import { isJsonObject, listOf } from './compact-node.ts';
import { expandedGraph } from './expanded-json-ld.ts';
import type { Graph } from './graph.ts';
import { rdfType } from './graph-node.ts';
import { graphOfTurtle } from './read-turtle.ts';
import { tree, treeTerms } from './tree-terms.ts';

/** A page to which another leads. */
export interface PageLink {
  /** Relative or not, as the page writes it. */
  readonly address: string;
  /** It comes later in time, so a feed that is in order never leads back with it. Otherwise the pages only belong together. */
  readonly isForward: boolean;
}

const forward = /Greater(?:Than|ThanOrEqualTo)Relation$/;
const backward = /Less(?:Than|ThanOrEqualTo)Relation$/;

/**
 * The pages to which a page of an LDES or Hydra collection leads, each once, in the order in which it names them: the next one when it names one,
 * else all that do not lie before it. None on the last page, when this is no page, or when the text cannot be read.
 *
 * @see https://w3id.org/tree/specification relations
 */
export function pageLinksIn(text: string, form: 'json' | 'turtle'): readonly PageLink[] {
  try {
    if (form === 'turtle') return text.includes(tree) ? linksOfGraph(graphOfTurtle(text)) : [];
    const value: unknown = JSON.parse(text.replace(/^\u{feff}/u, ''));
    const links = linksOfCompact(value);
    if (links.length > 0) return links;
    return /\btree[:#]/.test(text) ? linksOfGraph(expandedGraph(value)) : [];
  } catch {
    return [];
  }
}

/** With the bare keys of a context we do not fetch. */
function linksOfCompact(value: unknown): readonly PageLink[] {
  if (!isJsonObject(value)) return [];
  const views = listOf(value['view'] ?? value).filter(isJsonObject);
  for (const { next } of views) {
    if (typeof next === 'string') return [{ address: next, isForward: true }];
  }
  const relations = views.flatMap((view) => listOf(view['relation'])).filter(isJsonObject);
  return eachOnce(
    relations.map((relation) => ({
      types: listOf(relation['@type']).map(String),
      address: isJsonObject(relation['node']) ? relation['node']['@id'] : relation['node'],
    })),
  );
}

function linksOfGraph(graph: Graph): readonly PageLink[] {
  const relations = [...graph.values()]
    .flatMap((statements) => treeTerms(statements, 'relation'))
    .flatMap((reference) => graph.get(reference) ?? []);
  return eachOnce(
    relations.map((relation) => ({
      types: (relation.get(rdfType) ?? []).map(({ value }) => value),
      address: treeTerms(relation, 'node')[0],
    })),
  );
}

/** A relation that says of no order how it lies in it just belongs to the collection. */
function eachOnce(relations: readonly { readonly types: readonly string[]; readonly address: unknown }[]): PageLink[] {
  const links = new Map<string, PageLink>();
  for (const { types, address } of relations) {
    if (typeof address !== 'string' || types.some((type) => backward.test(type))) continue;
    const isForward = types.some((type) => forward.test(type)) || (links.get(address)?.isForward ?? false);
    links.set(address, { address, isForward });
  }
  return [...links.values()];
}
