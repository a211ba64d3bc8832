import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { graphqlPath } from '../http/front.ts';
import { wantsPage } from '../http/media-type.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Verbonden: GraphQL</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/page.css" />
    <style>html, body, #graphiql { height: 100%; margin: 0 }</style>
  </head>
  <body>
    <div id="graphiql">Laden…</div>
    <script type="module" src="/graphiql/page.js"></script>
  </body>
</html>
`;

const notBuilt =
  '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Verbonden: GraphQL</title><p>Deze pagina is nog niet gebouwd: <code>npm run build -w @verbonden/api</code>.</p></html>';

/** The page to try operations on. Everything it needs is served from here; it works without any network. */
export function graphiqlPage(folder = builtFolder()): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.use('/graphiql', express.static(folder, { fallthrough: false, maxAge: '1h' }));
  router.get(graphqlPath, (request, response, next) => {
    if (!wantsPage(request.headers.accept)) return next();
    response
      .set({
        'content-security-policy': contentSecurityPolicy,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      })
      .type('html')
      .send(existsSync(`${folder}/page.js`) ? page : notBuilt);
  });
  return router;
}

/** Beside the bundle when built, in `dist` when run from source. */
function builtFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  return here.includes('/src/') ? fileURLToPath(new URL('../../dist/graphiql', import.meta.url)) : `${here}graphiql`;
}
