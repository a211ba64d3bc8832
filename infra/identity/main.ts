import { defaultRealmFile } from '../keycloak/read-realm.ts';
import { env } from './env.ts';
import { startDevelopmentIssuer } from './start-development-issuer.ts';

const issuer = await startDevelopmentIssuer({
  port: env.IDENTITY_PORT,
  realmFile: defaultRealmFile,
  values: env.values,
  environment: env.NODE_ENV,
});
console.log(`Development issuer (not Keycloak, for development only): ${issuer.issuer}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void issuer.stop());
