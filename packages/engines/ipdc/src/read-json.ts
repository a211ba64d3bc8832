import { compactNode, isJsonObject, type JsonObject, listOf } from './compact-node.ts';
import { expandedGraph, isExpandedJsonLd } from './expanded-json-ld.ts';
import { firstFaultyLine } from './first-faulty-line.ts';
import { readGraph } from './read-graph.ts';
import { isProductNode, readNode } from './read-node.ts';
import type { ReadResult } from './read-result.ts';

/**
 * What a JSON document says about products, one result for each: a body of the IPDC API, the members of an LDES page or Hydra collection,
 * a list of either, compact JSON-LD with Dutch keys, or expanded JSON-LD.
 */
export function readJson(value: unknown): readonly ReadResult[] {
  if (isExpandedJsonLd(value) || (isJsonObject(value) && isExpandedJsonLd(value['@graph']))) {
    return readGraph(expandedGraph(value));
  }
  const candidates = candidatesOf(value);
  if (candidates.length === 0) return isEmptyPage(value) ? [] : [noProduct('1')];
  const byIri = new Map(candidates.flatMap((json) => (typeof json['@id'] === 'string' ? [[json['@id'], json]] : [])));
  const isDump = isJsonObject(value) && Array.isArray(value['@graph']);
  return candidates.flatMap((json, index) => {
    const node = compactNode(json, byIri);
    if (isDump && !isProductNode(node)) return [];
    return errorBody(json) ?? readNode(node, String(index + 1));
  });
}

/** The same for a document that is still text; a fault in it is one refusal that names the line. */
export function readJsonText(text: string): readonly ReadResult[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\u{feff}/u, ''));
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    return [{ kind: 'refused', item: '1', line: firstFaultyLine(text), reason: { kind: 'notJson', detail } }];
  }
  return readJson(value);
}

const pageKeys = ['view', 'member', 'tree:view', 'tree:relation', 'tree:member'];

function candidatesOf(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(candidatesOf);
  if (!isJsonObject(value) || Object.keys(value).every((key) => key === '@context')) return [];
  const inside = value['member'] ?? value['tree:member'] ?? value['@graph'];
  return inside === undefined && !isEmptyPage(value) ? [value] : listOf(inside).filter(isJsonObject);
}

function isEmptyPage(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isJsonObject(value) && pageKeys.some((key) => key in value);
}

function errorBody(json: JsonObject): ReadResult[] | null {
  const { status, title } = json;
  if (typeof status !== 'number' || !String(json['type']).startsWith('error.')) return null;
  const said = isJsonObject(title) ? (title['nl'] ?? title['en']) : title;
  const detail = typeof said === 'string' ? said : '';
  return [{ kind: 'refused', item: '1', line: null, reason: { kind: 'errorBody', status, detail } }];
}

function noProduct(item: string): ReadResult {
  return { kind: 'refused', item, line: null, reason: { kind: 'noProduct' } };
}
