import { openKeyStore } from '@verbonden/kit-keys';
import { testKeysFolder } from '@verbonden/kit-testing';
import { domains } from '../../../apps/api/src/domains.ts';
import { parseEnv } from '../../../apps/api/src/env.ts';
import { logger } from '../../../apps/api/src/observability/logger.ts';
import { type RunningApi, startApi } from '../../../apps/api/src/start-api.ts';
import { issuers, type RunningIssuer } from '../../identity/issuers.ts';
import { fixtureDomain } from '../fixture/fixture-domain.ts';
import { type Persona, personas } from './personas.ts';
import { type Place, placePersona, plant } from './place.ts';
import { plantParties } from './plant-parties.ts';
import { type PrivacyDatabase, privacyDatabaseForTests } from './privacy-database.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** A city whose people stand to something in every way, with the real API and tokens of a real identity provider. */
export interface PrivacyWorld extends PrivacyDatabase {
  readonly issuer: RunningIssuer;
  readonly api: RunningApi;
  readonly tokens: Tokens;
  readonly places: readonly Place[];
  placeOf(name: string): Place;
}

/** Real Keycloak where there is a Java for it, else the development issuer, which keeps the same contract. */
export async function openPrivacyWorld(): Promise<PrivacyWorld> {
  const tested = issuers.at(-1);
  if (!tested) throw new Error('There is no identity provider to test with.');
  const [issuer, arranged] = await Promise.all([tested.start(), privacyDatabaseForTests()]);
  const places: Place[] = [];
  for (const persona of personas) places.push(await placePersona(arranged.admin, persona));
  await plant(arranged.admin, places);
  const keysFolder = testKeysFolder();
  const objects = [...new Set(places.flatMap((place) => [...place.objects.values()]))];
  await plantParties(arranged.admin, openKeyStore({ KEYS_FOLDER: keysFolder }), objects);
  const { urls } = arranged.database;
  const env = parseEnv({
    NODE_ENV: 'test',
    DATABASE_URL: urls.api_actor,
    PUBLIC_DATABASE_URL: urls.api_public,
    KEYCLOAK_URL: issuer.url,
    API_PORT: '0',
    KEYS_FOLDER: keysFolder,
    RATE_LIMIT_PER_MINUTE: '1000000',
    // One request asks for every group at once.
    LIMIT_ROOT_FIELDS: '100',
    LIMIT_ALIASES: '200',
    LIMIT_COST: '1000000',
    REQUEST_TIMEOUT_MS: '120000',
  });
  const api = await startApi(env, logger('silent'), [...domains, fixtureDomain]);
  return {
    ...arranged,
    issuer,
    api,
    tokens: tokensOf(issuer.issuer),
    places,
    placeOf: (name) => {
      const found = places.find(({ persona }: { readonly persona: Persona }) => persona.name === name);
      if (!found) throw new RangeError(`There is nobody called ${name}.`);
      return found;
    },
    close: async () => {
      await api.close();
      await issuer.stop();
      await arranged.close();
    },
  };
}
