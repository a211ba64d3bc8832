import { createHash } from 'node:crypto';

/** Headers of a page of ours: only its own style sheet, nothing from elsewhere, kept nowhere, and nobody may frame it. */
export const strictHeaders = (style: string) =>
  ({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`,
  }) as const;
