import type { Workload } from './workload.ts';

const words = [
  'vergunning',
  'premie',
  'attest',
  'inschrijving',
  'melding',
  'toelage',
  'kaart',
  'advies',
  'parkeren',
  'bouwen',
];
const more = ['trouwen', 'verhuizen', 'reizen', 'sporten', 'leren'];

/** The ten best answers to what a citizen types. */
export const w2: Workload = {
  name: 'W2',
  query: `query W2($query: String!) {
  search(query: $query, first: 10, locale: NL) {
    hits { nodes { rank product { id title { value } summary { value } } } }
  }
}`,
  variables: { query: 'parkeren vergunning' },
  variableSets: async () => words.flatMap((word) => more.map((other) => ({ query: `${word} ${other}` }))),
  sql: `select json_build_object('search', json_build_object('hits', json_build_object('nodes',
    (select coalesce(json_agg(n.node), '[]') from (
      select json_build_object('rank', h.rank, 'product', json_build_object(
        'id', p.id, 'title', json_build_object('value', p.title), 'summary', json_build_object('value', p.summary))) as node
      from content.search_hits('nl', $1, null, null, null, null, null) h
      join content.products p on p.locale = 'nl' and p.id = h.product_id
      order by h.rank desc, h.product_id limit 10) n))))::text as data`,
  parameters: ({ query }) => [String(query)],
};
