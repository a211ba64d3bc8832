import type { DeskConfig } from '../config.ts';
import type { Env } from './env.ts';

/** The answer to `config.json`. */
export function deskConfig({ API_ORIGIN, KEYCLOAK_URL, KEYCLOAK_REALM }: Env): DeskConfig {
  return {
    api: `${API_ORIGIN}/graphql`,
    issuer: `${KEYCLOAK_URL}/realms/${encodeURIComponent(KEYCLOAK_REALM)}`,
    client: 'desk',
  };
}
