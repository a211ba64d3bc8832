import { describe, expect, test } from 'vitest';
import { nextPageOf } from './next-page.ts';
import { readJson } from './read-json.ts';
import { readTurtle } from './read-turtle.ts';

const tree = 'https://w3id.org/tree#';

describe('the next page of a feed', () => {
  test('in Turtle: what comes later, not what came before; a relative address stays one', () => {
    const page = `
      @prefix tree: <${tree}> .
      <https://example.org/feed> a <https://w3id.org/ldes#EventStream> ; tree:view <?page=1> .
      <?page=1> a tree:Node ; tree:relation
        [ a tree:LessThanOrEqualToRelation ; tree:node <?page=0> ],
        [ a tree:GreaterThanOrEqualToRelation ; tree:node <?page=2> ; tree:value "2024-01-01T00:00:00Z" ] .`;
    expect(nextPageOf(page, 'turtle')).toBe('?page=2');
    expect(nextPageOf(page.replace('GreaterThanOrEqualTo', 'LessThan'), 'turtle')).toBeNull();
    expect(readTurtle(page)).toEqual([]);
  });

  test('in N-Triples', () => {
    const page = `
      _:r <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${tree}GreaterThanRelation> .
      _:r <${tree}node> <https://example.org/feed?page=2> .
      <https://example.org/feed> <${tree}relation> _:r .`;
    expect(nextPageOf(page, 'turtle')).toBe('https://example.org/feed?page=2');
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
    expect(nextPageOf(JSON.stringify(page), 'json')).toBe('/2');
    expect(readJson(page)).toEqual([]);
  });

  test('a text that cannot be read has none, nor has one that only speaks of a next thing', () => {
    expect(nextPageOf('{', 'json')).toBeNull();
    expect(nextPageOf(`<${tree}relation`, 'turtle')).toBeNull();
    expect(nextPageOf('{"@id":"urn:x:1","@type":"Instantie","kosten":[{"next":"/2"}]}', 'json')).toBeNull();
  });
});
