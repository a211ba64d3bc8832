import type { DeskConfig } from '../config.ts';

/**
 * What a browser may do for the page: run our own files, and talk to the API and the identity provider. Nothing else, so that a
 * text that somehow became a script could not send anything anywhere.
 */
export function securityHeaders({ api, issuer }: DeskConfig, nonce: string): Readonly<Record<string, string>> {
  const { origin } = new URL(api);
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    // The component library puts two rules of its own on the page; it reads the nonce from there.
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'connect-src': `'self' ${origin} ${origin.replace(/^http/, 'ws')} ${new URL(issuer).origin}`,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([name, value]) => `${name} ${value}`)
      .join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}
