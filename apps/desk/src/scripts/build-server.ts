import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bundles the server beside the built page, and compresses once what is served many times. */
const root = path.resolve(import.meta.dirname, '../..');
await build({
  entryPoints: { server: path.join(root, 'src/server/main.ts') },
  outdir: path.join(root, 'dist'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  sourcesContent: false,
  plugins: [
    {
      name: 'libraries-outside',
      setup(builder) {
        builder.onResolve({ filter: /^[^./]/ }, ({ path: name }) =>
          name.startsWith('@verbonden/') ? undefined : { path: name, external: true, sideEffects: false },
        );
      },
    },
  ],
  logLevel: 'warning',
});

const assets = path.join(root, 'dist/web/assets');
for (const file of readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))) {
  const content = readFileSync(path.join(assets, file));
  writeFileSync(path.join(assets, `${file}.br`), brotliCompressSync(content));
  writeFileSync(path.join(assets, `${file}.gz`), gzipSync(content));
}
