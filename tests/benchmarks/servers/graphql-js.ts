import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { buildSchema, type DocumentNode, execute, parse, validate } from 'graphql';
import postgres, { type TransactionSql } from 'postgres';

/** The same schema answered by graphql-js, with the SQL that a careful programmer writes by hand: no query per row. */
const { PORT, DATABASE_URL = '', ROLE = '' } = process.env;
const sql = postgres(DATABASE_URL, { max: 10, onnotice: () => undefined });
const schema = buildSchema(
  readFileSync(path.join(import.meta.dirname, '../../../schema/graphql/verbonden.graphql'), 'utf8'),
);

interface Product {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly themes: readonly string[];
}

async function products(tx: TransactionSql, first: number) {
  const rows = await tx<Product[]>`
    select id, title, summary, themes from content.products where locale = 'nl' order by title_sort, id limit ${first}`;
  const [total] = await tx<
    { count: number }[]
  >`select count(*)::int as count from content.products where locale = 'nl'`;
  const labels = await tx<{ iri: string; label: string }[]>`
    select iri, label from content.codes where locale = 'nl' and iri in ${tx(rows.flatMap((row) => row.themes.slice(0, 3)))}`;
  const contacts = await tx<{ productId: string; email: string; telephone: string }[]>`
    select product_id as "productId", email, telephone from content.product_contact_points
    where locale = 'nl' and position = 0 and product_id in ${tx(rows.map((row) => row.id))}`;
  const labelOf = new Map(labels.map(({ iri, label }) => [iri, label]));
  const contactOf = new Map(contacts.map((contact) => [contact.productId, contact]));
  return {
    totalCount: total?.count,
    nodes: rows.map(({ id, title, summary, themes }) => ({
      id,
      title: { value: title },
      summary: { value: summary },
      themes: themes.slice(0, 3).map((iri) => ({ label: { value: labelOf.get(iri) } })),
      contactPoints: [contactOf.get(id)].filter(Boolean),
    })),
  };
}

async function search(tx: TransactionSql, query: string) {
  const hits = await tx<(Product & { rank: number })[]>`
    select h.rank, p.id, p.title, p.summary
    from content.search_hits('nl', ${query}, null, null, null, null, null) h
    join content.products p on p.locale = 'nl' and p.id = h.product_id
    order by h.rank desc, h.product_id limit 10`;
  const nodes = hits.map(({ rank, id, title, summary }) => ({
    rank,
    product: { id, title: { value: title }, summary: { value: summary } },
  }));
  return { hits: { nodes } };
}

const documents = new Map<string, DocumentNode>();

async function answer({ query, variables }: { query: string; variables: Record<string, unknown> }): Promise<string> {
  const document = documents.get(query) ?? parse(query);
  if (!documents.has(query)) {
    const [error] = validate(schema, document);
    if (error) throw error;
    documents.set(query, document);
  }
  const result = await sql.begin('read only', async (tx) => {
    await tx.unsafe(`select privacy.enter($1::text), set_config('role', '${ROLE}', true)`, ['{}'], {
      prepare: true,
    });
    const rootValue = {
      products: ({ first }: { first: number }) => products(tx, first),
      search: (asked: { query: string }) => search(tx, asked.query),
    };
    return execute({ schema, document, variableValues: variables, rootValue });
  });
  return JSON.stringify(result);
}

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer(JSON.parse(Buffer.concat(chunks).toString())).then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
}).listen(Number(PORT), '127.0.0.1', () => console.log('listening'));
