'use client';

import { LogOutIcon, useTranslation } from '@payloadcms/ui';
import { authMessage } from './auth-messages.ts';

/** Signs out by a form: Payload's own link ends only its own session, and Keycloak would sign the person in again at once. */
export function LogoutButton() {
  const { i18n } = useTranslation();
  const label = authMessage(i18n.language === 'en' ? 'en' : 'nl', 'signOut');
  return (
    <form action="/api/oidc/logout" method="post">
      <button
        aria-label={label}
        className="nav__log-out"
        style={{ background: 'none', border: 0, color: 'inherit', cursor: 'pointer', padding: 0 }}
        title={label}
        type="submit"
      >
        <LogOutIcon />
      </button>
    </form>
  );
}
