import type { Env } from './env.ts';

/** What the page reads when it starts, from `config.json`: one build serves every city. */
export interface DeskConfig {
  readonly api: string;
  readonly issuer: string;
  readonly client: string;
}

export function deskConfig({ API_ORIGIN, KEYCLOAK_URL, KEYCLOAK_REALM }: Env): DeskConfig {
  return {
    api: `${API_ORIGIN}/graphql`,
    issuer: `${KEYCLOAK_URL}/realms/${encodeURIComponent(KEYCLOAK_REALM)}`,
    client: 'desk',
  };
}
