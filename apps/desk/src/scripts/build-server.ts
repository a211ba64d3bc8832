import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bundleServer } from '@verbonden/kit-bundle';

/** Bundles the server beside the built page, and compresses once what is served many times. */
const root = path.resolve(import.meta.dirname, '../..');
await bundleServer({ entry: path.join(root, 'src/server/main.ts'), file: path.join(root, 'dist/server.js') });

const assets = path.join(root, 'dist/web/assets');
for (const file of readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))) {
  const content = readFileSync(path.join(assets, file));
  writeFileSync(path.join(assets, `${file}.br`), brotliCompressSync(content));
  writeFileSync(path.join(assets, `${file}.gz`), gzipSync(content));
}
