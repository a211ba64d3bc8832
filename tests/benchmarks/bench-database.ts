import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentDatabase, publishCodes, publishProduct } from '@verbonden/content';
import {
  bootstrap,
  type DatabaseUrls,
  type Execute,
  eraseEmbedded,
  migrate,
  startEmbedded,
} from '@verbonden/kit-postgres';
import postgres from 'postgres';
import { sampleCodes, samplePublications } from './sample-catalogue.ts';

export interface BenchDatabase {
  readonly urls: DatabaseUrls;
  close(): Promise<void>;
}

/** A database of its own with a catalogue in it, published through the very functions that the CMS uses. */
export async function benchDatabase(products: number): Promise<BenchDatabase> {
  const home = mkdtempSync(path.join(tmpdir(), 'verbonden-bench-'));
  const server = await startEmbedded({
    home,
    port: await freePort(),
    settings: { fsync: 'off', max_connections: '100' },
  });
  const urls = await bootstrap({ adminUrl: server.url, home, database: 'bench' });
  await migrate(urls.admin, [contentDatabase()]);
  await publishAll(urls.cms_login, products);
  const admin = postgres(urls.admin, { max: 1, onnotice: () => undefined });
  await admin.unsafe('vacuum analyze');
  await admin.end();
  return {
    urls,
    close: async () => {
      await eraseEmbedded(home);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function publishAll(url: string, products: number): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql.begin(async (tx) => {
    const execute: Execute = (text, values) => tx.unsafe(text, values as never[]);
    await publishCodes(execute, sampleCodes, 'informal');
    for (const publication of samplePublications(products)) await publishProduct(execute, publication);
  });
  await sql.end();
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
