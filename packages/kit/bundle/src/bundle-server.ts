import { build, type Plugin } from 'esbuild';

interface Bundled {
  /** Where the server begins. */
  readonly entry: string;
  /** What Node runs; its source map stands beside it. */
  readonly file: string;
}

/**
 * Our own packages are TypeScript and go into the bundle; libraries stay where npm put them. What only migrations, tools or
 * tests use (a composer of schemas, the embedded database) is not loaded at all: each costs memory for as long as the server lives.
 */
const librariesOutside: Plugin = {
  name: 'libraries-outside',
  setup(builder) {
    builder.onResolve({ filter: /^[^./]/ }, ({ path }) =>
      path.startsWith('@verbonden/') ? undefined : { path, external: true, sideEffects: false },
    );
  },
};

/** Writes a server of ours as one ES module for Node. @throws Error when it does not compile */
export async function bundleServer({ entry, file }: Bundled): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    sourcesContent: false,
    plugins: [librariesOutside],
    logLevel: 'warning',
  });
}
