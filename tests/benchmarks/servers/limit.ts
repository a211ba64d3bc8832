import { createServer } from 'node:http';
import postgres from 'postgres';
import { workloads } from '../workloads.ts';

/**
 * The limit that everything is compared with: no GraphQL, one SQL statement that gives the JSON. With `ROLE` it runs in a
 * transaction that becomes that role first, one round trip after the other, as a careful programmer writes it by hand.
 */
const { PORT, DATABASE_URL = '', WORKLOAD = '', ROLE } = process.env;
const workload = workloads.find(({ name }) => name === WORKLOAD);
if (!workload) throw new Error(`There is no workload ${WORKLOAD}`);
const sql = postgres(DATABASE_URL, { max: 10, onnotice: () => undefined });

async function answer(variables: Record<string, unknown>): Promise<string> {
  if (!workload) return '';
  const values = [...workload.parameters(variables)];
  if (ROLE === undefined) return String((await sql.unsafe(workload.sql, values, { prepare: true }))[0]?.['data']);
  return sql.begin('read only', async (tx) => {
    await tx.unsafe(`select privacy.enter($1::text), set_config('role', '${ROLE}', true)`, ['{}'], {
      prepare: true,
    });
    return String((await tx.unsafe(workload.sql, values, { prepare: true }))[0]?.['data']);
  });
}

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as { variables: Record<string, unknown> };
    answer(variables).then(
      (data) => response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":${data}}`),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
}).listen(Number(PORT), '127.0.0.1', () => console.log('listening'));
