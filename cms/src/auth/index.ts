export { type AuthEnv, nobody, readAuthEnv } from './env.ts';
export { type KeycloakAuth, keycloakAuth } from './keycloak-auth.ts';
