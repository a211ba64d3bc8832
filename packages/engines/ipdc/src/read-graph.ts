import type { Graph } from './graph.ts';
import { graphNode } from './graph-node.ts';
import { isProductNode, readNode } from './read-node.ts';
import type { ReadResult } from './read-result.ts';
import { isTreePage } from './tree-terms.ts';
import { classes } from './vocabulary.ts';

/** What a graph says about products, in the order of the source. A concept that is only referred to is not one of them. A page of a feed may have none. */
export function readGraph(graph: Graph): readonly ReadResult[] {
  const results: ReadResult[] = [];
  for (const [subject, statements] of graph) {
    const node = graphNode(graph, subject);
    const isMentionOnly = statements.size === 1 && node.classes.includes(classes.Concept);
    if (!isMentionOnly && isProductNode(node)) results.push(readNode(node, subject));
  }
  return results.length > 0 || isTreePage(graph)
    ? results
    : [{ kind: 'refused', item: '1', line: null, reason: { kind: 'noProduct' } }];
}
