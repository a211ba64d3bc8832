import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import type { DeskConfig } from '../config.ts';
import { securityHeaders } from './security-headers.ts';

const aYear = 31_536_000;

/**
 * Serves the built page in `folder`. What has its content's hash in its name is kept for a year; the page and its config never,
 * so that a new version is there at the next visit. Every address that is no file is the page: its rooms have addresses of their own.
 */
export function deskServer(folder: string, config: DeskConfig): Server {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const files = sirv(folder, { etag: true, brotli: true, gzip: true, extensions: [], setHeaders: keepAssets });
  return createServer((request, response) => {
    const nonce = randomBytes(16).toString('base64');
    for (const [name, value] of Object.entries(securityHeaders(config, nonce))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://desk');
    const answer = (type: string, body: string): void => {
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (pathname === '/config.json') return answer('application/json', JSON.stringify(config));
    if (pathname === '/health') return answer('text/plain; charset=utf-8', 'ok');
    const showPage = () => answer('text/html; charset=utf-8', page.replace('%NONCE%', nonce));
    if (pathname === '/' || pathname === '/index.html') return showPage();
    files(request, response, () => {
      if (!path.extname(pathname)) return showPage();
      response.writeHead(404, { 'cache-control': 'no-store' }).end();
    });
  });
}

function keepAssets(response: { setHeader(name: string, value: string): unknown }, pathname: string): void {
  const isNamedByContent = pathname.startsWith('/assets/');
  response.setHeader('cache-control', isNamedByContent ? `public, max-age=${aYear}, immutable` : 'no-cache');
}
