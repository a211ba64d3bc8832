import { describe, expect, test } from 'vitest';
import { pageLinksIn } from './page-links.ts';
import { readJson } from './read-json.ts';
import { readTurtle } from './read-turtle.ts';

const tree = 'https://w3id.org/tree#';

describe('the pages to which a page of a feed leads', () => {
  test('in Turtle: what comes later, not what came before; a relative address stays one', () => {
    const page = `
      @prefix tree: <${tree}> .
      <https://example.org/feed> a <https://w3id.org/ldes#EventStream> ; tree:view <?page=1> .
      <?page=1> a tree:Node ; tree:relation
        [ a tree:LessThanOrEqualToRelation ; tree:node <?page=0> ],
        [ a tree:GreaterThanOrEqualToRelation ; tree:node <?page=2> ; tree:value "2024-01-01T00:00:00Z" ] .`;
    expect(pageLinksIn(page, 'turtle')).toEqual([{ address: '?page=2', isForward: true }]);
    expect(pageLinksIn(page.replace('GreaterThanOrEqualTo', 'LessThan'), 'turtle')).toEqual([]);
    expect(readTurtle(page)).toEqual([]);
  });

  test('in N-Triples', () => {
    const page = `
      _:r <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${tree}GreaterThanRelation> .
      _:r <${tree}node> <https://example.org/feed?page=2> .
      <https://example.org/feed> <${tree}relation> _:r .`;
    expect(pageLinksIn(page, 'turtle')).toEqual([{ address: 'https://example.org/feed?page=2', isForward: true }]);
  });

  test.each([
    [
      'compact JSON with the keys of its context',
      {
        view: {
          relation: [
            { '@type': 'LessThanRelation', node: '/0' },
            { '@type': 'GreaterThanOrEqualToRelation', node: { '@id': '/2' } },
          ],
        },
      },
    ],
    [
      'JSON-LD with prefixes',
      {
        '@context': { tree },
        '@id': '/1',
        '@type': 'tree:Node',
        'tree:relation': [
          { '@type': 'tree:LessThanOrEqualToRelation', 'tree:node': { '@id': '/0' } },
          { '@type': ['tree:Relation', 'tree:GreaterThanOrEqualToRelation'], 'tree:node': { '@id': '/2' } },
        ],
      },
    ],
    [
      'a graph in which the relation is written elsewhere',
      {
        '@graph': [
          { '@id': '/1', 'tree:relation': { '@id': '_:r' } },
          { '@id': '_:r', '@type': 'tree:GreaterThanOrEqualToRelation', 'tree:node': { '@id': '/2' } },
        ],
      },
    ],
    [
      'expanded JSON-LD',
      [
        {
          '@id': '/1',
          [`${tree}relation`]: [
            { '@type': [`${tree}GreaterThanOrEqualToRelation`], [`${tree}node`]: [{ '@id': '/2' }] },
          ],
        },
      ],
    ],
  ])('in %s', (_, page) => {
    expect(pageLinksIn(JSON.stringify(page), 'json')).toEqual([{ address: '/2', isForward: true }]);
    expect(readJson(page)).toEqual([]);
  });

  test('several relations are all followed, those that say no order as well; a next page that is named goes before', () => {
    const relation = [
      { '@type': 'Relation', node: '/a' },
      { '@type': 'LessThanRelation', node: '/0' },
      { '@type': ['Relation', 'GreaterThanRelation'], node: '/b' },
      { node: { '@id': '/c' } },
      { '@type': 'Relation', node: '/b' },
      { '@type': 'Relation' },
    ];
    const found = [
      { address: '/a', isForward: false },
      { address: '/b', isForward: true },
      { address: '/c', isForward: false },
    ];
    expect(pageLinksIn(JSON.stringify({ view: { relation } }), 'json')).toEqual(found);
    const prefixed = JSON.stringify({ 'tree:relation': relation.map((one) => prefixedRelation(one)) });
    expect(pageLinksIn(prefixed, 'json')).toEqual(found);
    expect(pageLinksIn(JSON.stringify({ view: { next: '/n', relation } }), 'json')).toEqual([
      { address: '/n', isForward: true },
    ]);
  });

  test('a text that cannot be read has none, nor has one that only speaks of a next thing', () => {
    expect(pageLinksIn('{', 'json')).toEqual([]);
    expect(pageLinksIn(`<${tree}relation`, 'turtle')).toEqual([]);
    expect(pageLinksIn('{"@id":"urn:x:1","@type":"Instantie","kosten":[{"next":"/2"}]}', 'json')).toEqual([]);
  });
});

function prefixedRelation({ '@type': type, node }: { '@type'?: string | string[]; node?: unknown }): object {
  const types = [type ?? []].flat().map((name) => `tree:${name}`);
  return {
    ...(types.length > 0 && { '@type': types }),
    'tree:node': typeof node === 'string' ? { '@id': node } : node,
  };
}
