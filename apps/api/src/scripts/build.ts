import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleServer } from '@verbonden/kit-bundle';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = `${root}dist`;

await rm(dist, { recursive: true, force: true });
await bundleServer({ entry: `${root}src/main.ts`, file: `${dist}/main.js` });
await build({
  entryPoints: { page: `${root}graphiql/page.tsx` },
  outdir: `${dist}/graphiql`,
  bundle: true,
  minify: true,
  format: 'esm',
  splitting: true,
  jsx: 'automatic',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file', '.woff': 'file', '.woff2': 'file' },
  publicPath: '/graphiql',
  logLevel: 'warning',
});
await build({
  entryPoints: {
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
  outdir: `${dist}/graphiql`,
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});
