import type { KoaContextWithOIDC } from 'oidc-provider';
import { languageOf } from './language.ts';
import { confirmSignOutPage } from './login-page.ts';
import { showPage } from './show-page.ts';
import { type LogoutSender, tellSessionEnded } from './tell-session-ended.ts';

/**
 * Ends the session at once when the application proves with its ID token that it is the one signed in, as Keycloak
 * does; a bare visit is asked to confirm, because any page on the web can link here.
 */
export async function endSession(sender: LogoutSender, ctx: KoaContextWithOIDC, form: string): Promise<void> {
  const { session, params, provider } = ctx.oidc;
  if (!session || !ctx.oidc.entities.IdTokenHint) {
    showPage(ctx, confirmSignOutPage(languageOf(ctx.req), form));
    return;
  }
  for (const { grantId } of Object.values(session.authorizations ?? {})) {
    // Codes and refresh tokens live by their grant.
    if (grantId) await provider.Grant.adapter.destroy(grantId);
  }
  await session.destroy();
  await tellSessionEnded(sender, session);
  ctx.cookies.set(provider.cookieName('session'), null);
  const back = params?.post_logout_redirect_uri;
  const target = new URL(typeof back === 'string' ? back : ctx.oidc.urlFor('end_session_success'));
  if (typeof params?.state === 'string') target.searchParams.set('state', params.state);
  ctx.status = 303;
  ctx.redirect(target.href);
}
