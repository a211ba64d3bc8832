export { type AuthEnv, readAuthEnv } from './env.ts';
export { type KeycloakAuth, keycloakAuth } from './keycloak-auth.ts';
