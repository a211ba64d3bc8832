import { type Html, html } from './html.ts';
import { pageStyle } from './page-style.ts';

interface Page {
  readonly headers: Headers;
  readonly status: number;
  readonly language: string;
  readonly title: string;
  readonly body: Html;
}

/** A whole page without scripts, never kept by anyone. `headers` are the request's: they carry the nonce for the style. */
export function pageResponse({ headers, status, language, title, body }: Page): Response {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style nonce="${headers.get('x-nonce')}">${pageStyle}</style>
</head>
<body>${body}</body>
</html>`;
  return new Response(page.markup, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
}
