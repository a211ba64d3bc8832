import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

await rm(`${root}dist`, { recursive: true, force: true });
await build({
  entryPoints: { main: `${root}src/main.ts` },
  outdir: `${root}dist`,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  sourcesContent: false,
  plugins: [
    {
      // Our own packages are TypeScript and go into the bundle; libraries stay where npm put them, and what only tests use is not loaded.
      name: 'libraries-outside',
      setup(builder) {
        builder.onResolve({ filter: /^[^./]/ }, ({ path }) =>
          path.startsWith('@verbonden/') ? undefined : { path, external: true, sideEffects: false },
        );
      },
    },
  ],
  logLevel: 'warning',
});
