import type { KoaContextWithOIDC } from 'oidc-provider';
import { pageHeaders } from './login-page.ts';

/** A page of ours where oidc-provider would show one of its own: same strict headers as the sign-in page. */
export function showPage(ctx: KoaContextWithOIDC, html: string): void {
  ctx.set(pageHeaders);
  ctx.body = html;
}
