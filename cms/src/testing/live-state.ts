import type { Sql } from 'postgres';
import type { Kind } from './ways-to-change.ts';

/** All that could change when a document is published: what editors keep, and what readers see. */
export async function liveState(admin: Sql, collection: Kind['collection'] = 'products'): Promise<string> {
  const table = collection.replace('-', '_');
  const [state] = await admin.unsafe(`select jsonb_build_object(
    'documents', (select jsonb_agg(to_jsonb(p) order by p.id) from cms.${table} p),
    'locales', (select jsonb_agg(to_jsonb(l) - 'id' order by l._parent_id, l._locale) from cms.${table}_locales l),
    'versions', (select jsonb_agg(to_jsonb(v) order by v.id) from cms._${table}_v v),
    'readers', (select jsonb_agg(row order by row::text) from (select to_jsonb(r) - 'published_at' as row from content.${table} r) r),
    'version', (select version from content.state))::text as text`);
  return String(state?.['text']);
}

/** What every live document of a kind is called, as readers see it in Dutch, in order. */
export async function namesReadersSee(admin: Sql, { collection, called }: Kind): Promise<readonly string[]> {
  const rows = await admin.unsafe<{ name: string }[]>(`
    select ${called} as name from content.${collection.replace('-', '_')} where locale = 'nl' and ${called} is not null order by 1`);
  return rows.map(({ name }) => name);
}

/** Title, as readers see it in Dutch, of every live product by its id. */
export async function readersSee(admin: Sql): Promise<Record<string, string>> {
  const rows = await admin<
    { id: string; title: string }[]
  >`select id, title from content.products where locale = 'nl' order by title`;
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}
