import type { Sql } from 'postgres';

/** All that could change when a product is published: what editors keep, and what readers see. */
export async function liveState(admin: Sql): Promise<string> {
  const [state] = await admin.unsafe(`select jsonb_build_object(
    'products', (select jsonb_agg(to_jsonb(p) order by p.id) from cms.products p),
    'locales', (select jsonb_agg(to_jsonb(l) - 'id' order by l._parent_id, l._locale) from cms.products_locales l),
    'versions', (select jsonb_agg(to_jsonb(v) order by v.id) from cms._products_v v),
    'readers', (select jsonb_agg(to_jsonb(r) - 'published_at' order by r.id, r.locale) from content.products r),
    'version', (select version from content.state))::text as text`);
  return String(state?.['text']);
}

/** Title, as readers see it in Dutch, of every live product by its id. */
export async function readersSee(admin: Sql): Promise<Record<string, string>> {
  const rows = await admin<
    { id: string; title: string }[]
  >`select id, title from content.products where locale = 'nl' order by title`;
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}
