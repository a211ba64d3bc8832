import type { Variables, Workload } from './workload.ts';

interface Page {
  readonly products: { readonly pageInfo: { readonly endCursor: string } };
}

const nextPage = `query Next($first: Int!, $after: String) {
  products(first: $first, after: $after, locale: NL) { pageInfo { endCursor } }
}`;

/** A page of the catalogue: 20 products with summary, 3 themes and where to turn, and how many there are in all. */
export const w1: Workload = {
  name: 'W1',
  query: `query W1($first: Int!, $after: String) {
  products(first: $first, after: $after, locale: NL) {
    totalCount
    nodes {
      id
      title { value }
      summary { value }
      themes(first: 3) { label { value } }
      contactPoints(first: 1) { email telephone }
    }
  }
}`,
  variables: { first: 20 },
  variableSets: async (ask) => {
    const sets: Variables[] = [{ first: 20 }];
    while (sets.length < 50) {
      const answer = (await ask(nextPage, sets.at(-1) ?? {})) as Page;
      sets.push({ first: 20, after: answer.products.pageInfo.endCursor });
    }
    return sets;
  },
  sql: `select json_build_object('products', json_build_object(
    'totalCount', (select count(*)::int from content.products where locale = 'nl'),
    'nodes', (select coalesce(json_agg(n.node), '[]') from (
      select json_build_object(
        'id', p.id,
        'title', json_build_object('value', p.title),
        'summary', json_build_object('value', p.summary),
        'themes', (select coalesce(json_agg(t.node), '[]') from (
          select json_build_object('label', json_build_object('value', c.label)) as node
          from unnest(p.themes) with ordinality u (iri, place)
          join content.codes c on c.locale = 'nl' and c.iri = u.iri
          order by u.place limit 3) t),
        'contactPoints', (select coalesce(json_agg(k.node), '[]') from (
          select json_build_object('email', o.email, 'telephone', o.telephone) as node
          from content.product_contact_points o
          where o.locale = 'nl' and o.product_id = p.id
          order by o.position limit 1) k)
      ) as node
      from content.products p where p.locale = 'nl' order by p.title_sort, p.id limit $1::int) n)
  ))::text as data`,
  parameters: ({ first }) => [Number(first)],
};
