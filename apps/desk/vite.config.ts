import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The same `config.json` as the server gives, for who works on the desk beside `npm start`. */
const config: Plugin = {
  name: 'desk-config',
  async configureServer(server) {
    const [{ deskConfig }, { readEnv }] = await Promise.all([
      import('./src/server/desk-config.ts'),
      import('./src/server/env.ts'),
    ]);
    server.middlewares.use('/config.json', (_, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(deskConfig(readEnv())));
    });
  },
};

/** The component library brings thirty languages along; the desk speaks two. */
const twoLanguages: Plugin = {
  name: 'two-languages',
  enforce: 'pre',
  load: (id) =>
    /\/react-(?:aria|stately)[^?]*\/intl\/[^?]*\/(?!nl-|en-)[a-z]{2}-[A-Z]{2}\.mjs$/.test(id)
      ? 'export default {};'
      : null,
};

export default defineConfig({
  plugins: [react(), config, twoLanguages],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    // The first that know light-dark(), by which each colour is said once.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
  },
  server: { port: 5100, strictPort: true },
});
