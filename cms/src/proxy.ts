import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { readAuthEnv } from './auth/env.ts';
import { sessionCookieName } from './auth/session-cookie.ts';
import { adminPolicy, pagePolicy } from './content-security-policy.ts';

const env = readAuthEnv(process.env);
const identityOrigin = new URL(env.keycloak.url).origin;
const isSecure = env.origin.startsWith('https:');
const isDevelopment = process.env.NODE_ENV === 'development';

/** Sends whoever opens a page without a session to sign in, and puts every answer under a policy with a nonce of its own. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (isAdminPage(pathname) && isVisit(request) && !request.cookies.has(sessionCookieName(env.origin))) {
    const Location = `${env.origin}/api/oidc/login?redirect=${encodeURIComponent(pathname + search)}`;
    return new NextResponse(null, { status: 303, headers: { Location, 'Cache-Control': 'no-store' } });
  }
  const surroundings = { nonce: randomBytes(16).toString('base64'), identityOrigin, isDevelopment };
  const policy = isAdminPage(pathname) ? adminPolicy(surroundings) : pagePolicy(surroundings);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', surroundings.nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of Object.entries(safety(pathname))) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'] };

/** Pages of Payload; those around signing in are our own. */
const isAdminPage = (pathname: string): boolean =>
  /^\/admin(?:\/|$)/.test(pathname) && !/^\/admin\/(?:login|logout|logout-inactivity)(?:\/|$)/.test(pathname);

/** A person opening a page, not the admin's own scripts fetching data. */
const isVisit = ({ method, headers }: NextRequest): boolean =>
  method === 'GET' && !headers.has('rsc') && !headers.has('next-action');

const safety = (pathname: string): Readonly<Record<string, string>> => ({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // The address of a preview is its key.
  'Referrer-Policy': pathname.startsWith('/preview/') ? 'no-referrer' : 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
});
