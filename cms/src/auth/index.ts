export { type AuthEnv, nobody, readAuthEnv } from './env.ts';
export { keycloakAuth } from './keycloak-auth.ts';
