import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = `${root}dist`;

/**
 * Our own packages are TypeScript and go into the bundle; libraries stay where npm put them. What only migrations, tools or
 * tests use (a composer of schemas, the embedded database) is not loaded at all: each costs memory for as long as the API lives.
 */
const librariesOutside: Plugin = {
  name: 'libraries-outside',
  setup(builder) {
    builder.onResolve({ filter: /^[^./]/ }, ({ path }) =>
      path.startsWith('@verbonden/') ? undefined : { path, external: true, sideEffects: false },
    );
  },
};

await rm(dist, { recursive: true, force: true });
await build({
  entryPoints: { main: `${root}src/main.ts` },
  outdir: dist,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  sourcesContent: false,
  plugins: [librariesOutside],
  logLevel: 'warning',
});
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
