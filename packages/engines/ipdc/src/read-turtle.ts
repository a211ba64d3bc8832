import { Parser, type Quad } from 'n3';
import { type Graph, type GraphTerm, graphOf } from './graph.ts';
import { readGraph } from './read-graph.ts';
import type { ReadResult } from './read-result.ts';

/**
 * What Turtle, TriG, N-Triples or N-Quads says about products: the form of the LPDC database, published instances, snapshots, concepts.
 * A fault in the text is one refusal that names the line: half a file is never read.
 */
export function readTurtle(text: string): readonly ReadResult[] {
  let graph: Graph;
  try {
    graph = graphOfTurtle(text);
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    return [{ kind: 'refused', item: '1', line: lineOf(fault), reason: { kind: 'notTurtle', detail } }];
  }
  return readGraph(graph);
}

/** The statements of such a text. @throws Error, with the line in its context, when it cannot be read */
export function graphOfTurtle(text: string): Graph {
  return toGraph(new Parser().parse(withParsableTags(text)));
}

/** What these statements say about products. */
export function readQuads(quads: readonly Quad[]): readonly ReadResult[] {
  return readGraph(toGraph(quads));
}

function toGraph(quads: readonly Quad[]): Graph {
  return graphOf(
    quads.map(({ subject, predicate, object }) => ({
      subject: subject.termType === 'BlankNode' ? `_:${subject.value}` : subject.value,
      predicate: predicate.value,
      object: toTerm(object),
    })),
  );
}

function toTerm(object: Quad['object']): GraphTerm {
  if (object.termType === 'Literal') {
    return { kind: 'literal', value: object.value, language: object.language === '' ? null : object.language };
  }
  return { kind: 'reference', value: object.termType === 'BlankNode' ? `_:${object.value}` : object.value };
}

function lineOf(fault: unknown): number | null {
  const context: unknown = fault instanceof Error && 'context' in fault ? fault.context : null;
  const line: unknown = typeof context === 'object' && context !== null && 'line' in context ? context.line : null;
  return typeof line === 'number' ? line : null;
}

/**
 * NOTE: the official tag `nl-be-x-generated-informal` breaks the rule of eight characters a part, and some feeds write `nl/je`; a strict
 * parser refuses both. They are shortened to what `repairedTag` understands; no line break moves.
 */
function withParsableTags(text: string): string {
  return text.replaceAll(/(?<=["'])@nl(?:[-_/](?:be|x|je|u|generated|formal|informal))+\b/gi, (tag) =>
    tag.toLowerCase().replaceAll(/[/_]/g, '-').replace('generated', 'gen'),
  );
}
