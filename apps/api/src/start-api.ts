import { randomBytes } from 'node:crypto';
import { untilVisibilityChanges } from '@verbonden/content';
import {
  composeSchema,
  type Domain,
  type OperationParts,
  type Operations,
  plannedReads,
  stringifyResult,
} from '@verbonden/kit-graphql';
import { createIdentity, revocationsIn } from '@verbonden/kit-identity';
import { ErasureWatch } from '@verbonden/kit-jobs';
import { openErasureJournal, openKeyStore } from '@verbonden/kit-keys';
import { CursorSeal } from '@verbonden/kit-planner';
import { isReady, logProbe, OperationPool, PipelinePool } from '@verbonden/kit-postgres';
import { erasuresUnderWay } from '@verbonden/privacy';
import type { Logger } from 'pino';
import { type ApiServerSettings, startApiServer } from './api-server.ts';
import { ContentChanges } from './cache/content-changes.ts';
import { ResponseCache } from './cache/response-cache.ts';
import { VisibilityClock } from './cache/visibility-clock.ts';
import { domains as everyDomain } from './domains.ts';
import type { Env } from './env.ts';
import { graphiqlPage } from './graphiql/graphiql-page.ts';
import { type ApiContext, apiContext } from './graphql/api-context.ts';
import { withCodeOfCause } from './graphql/code-of-cause.ts';
import { identityRoutes } from './identity/identity-routes.ts';
import { TokenEndings } from './identity/token-endings.ts';
import { inSpan } from './observability/operation-span.ts';
import { PurposeOfOperations, purposePlugin } from './operations/purpose-of-operations.ts';
import { RegisteredOperations } from './operations/registered-operations.ts';
import { Announcements } from './subscriptions/announcements.ts';

export interface RunningApi {
  readonly url: string;
  close(): Promise<void>;
}

/** Fails where the tables of content are not there yet. */
const contentProbe = 'select from content.products limit 0';

/** For the rare operation that takes several statements. */
const fewConnections = 4;

/** What is visible changes with time too, at moments that are known; this is for clocks that run apart. */
const cacheMaxAgeInMs = 60_000;

/** How long a session that was ended at the realm, of which nobody told us, can live on here. */
const askRealmAfterInMs = 60_000;

/** An open websocket costs some 18 kB; all of them together stay below 100 MB. */
const maxSockets = 5000;

/** The API of these domains over a real database and a real identity provider, listening. */
export async function startApi(env: Env, log: Logger, domains: readonly Domain[] = everyDomain): Promise<RunningApi> {
  // The request's own limit comes first and is told as such; the server's is for when nobody is left to say so.
  const statementTimeoutInMs = env.REQUEST_TIMEOUT_MS + 1000;
  const isAlwaysDurable = env.LOG_DURABILITY === 'all';
  const pool = { maxConnections: env.API_POOL_SIZE, statementTimeoutInMs, isAlwaysDurable };
  const publicPool = new PipelinePool({ ...pool, url: env.PUBLIC_DATABASE_URL, isReadOnly: true });
  const erasures = watchErasures(env, log);
  const admit = () => erasures.admit();
  const actorPool = new PipelinePool({ ...pool, url: env.DATABASE_URL, admit });
  const publicOperations = new OperationPool({ ...pool, url: env.PUBLIC_DATABASE_URL, maxConnections: fewConnections });
  const actorOperations = new OperationPool({ ...pool, url: env.DATABASE_URL, maxConnections: fewConnections, admit });
  const cache = new ResponseCache({ maxBytes: env.CACHE_MAX_BYTES, maxAgeInMs: cacheMaxAgeInMs });
  const visibility = new VisibilityClock({ cache, untilChange: () => untilVisibilityChangesIn(publicPool), log });
  const contentChanges = new ContentChanges(env.PUBLIC_DATABASE_URL, { cache, visibility, log });
  const cursors = new CursorSeal(Buffer.from(env.CURSOR_KEY ?? randomBytes(32)));
  const keys = openKeyStore(env);
  const channels = new Set(domains.flatMap((domain) => domain.channels ?? []));
  const announcements = new Announcements(env.DATABASE_URL, [...channels]);
  const follow: OperationParts['follow'] = (channel, signal) => announcements.follow(channel, signal);
  const registered = new RegisteredOperations(
    Object.assign({}, ...domains.map(({ operations }) => operations)) as Operations,
    env.OPERATIONS,
  );
  const schema = composeSchema(domains);
  const planned = plannedReads<ApiContext>({
    schema,
    run: (request) =>
      inSpan('statement', {}, () => (request.capability === 'public_reader' ? publicPool : actorPool).run(request)),
    formatError: withCodeOfCause,
    onAnswer: ({ trace }, { isCacheable, version }) => {
      trace.isPlanned = true;
      trace.contentVersion = isCacheable ? version : null;
    },
  });
  const purposes = new PurposeOfOperations({
    schema,
    registered,
    purposes: Object.assign({}, ...domains.map((domain) => domain.purposes ?? {})),
    mayBeFree: env.PERSONAL_OPERATIONS === 'any',
  });
  const issuer = `${env.KEYCLOAK_URL}/realms/${env.KEYCLOAK_REALM}`;
  const identity = createIdentity({
    issuer,
    audience: 'verbonden-api',
    isRevoked: revocationsThrough(actorPool),
    askRealmAfterInMs,
  });
  const endings = new TokenEndings({ issuer, databaseUrl: env.DATABASE_URL, identity, log });
  const server = await startApiServer<ApiContext>(serverSettings(env), {
    schema,
    plugins: [purposePlugin(purposes), planned],
    stringify: stringifyResult,
    contextOf: (facts) =>
      apiContext({ publicOperations, actorOperations, cursors, keys, follow, contentChanges }, facts),
    identity,
    ordersOf: (mayAsk) => identityRoutes({ identity, endTokens: (ended) => endings.end(ended), mayAsk, log }),
    registered,
    begin: (context, subscription) => purposes.begin(context, subscription),
    // The public knows no purposes, and the revocation of who is signed in is asked here too.
    admit: (context) =>
      context.actor.kind === 'anonymous' ? Promise.resolve() : context.asActor(() => Promise.resolve()),
    cache,
    readiness: async () => {
      // Together, so that a database that hangs is told after the time of one.
      const [database, actorDatabase, migrations, isLogReady] = await Promise.all([
        isReady(publicPool),
        isReady(actorPool),
        isReady(publicPool, contentProbe),
        isReady(publicPool, logProbe),
      ]);
      return {
        database,
        actorDatabase,
        migrations,
        log: isLogReady,
        erasures: erasures.isClear,
        notifications: contentChanges.isListening && announcements.isListening,
      };
    },
    page: env.isProduction ? null : graphiqlPage(),
    log,
  });
  return {
    url: `http://${env.API_HOST}:${server.port}/graphql`,
    close: async () => {
      await server.close();
      visibility.close();
      await Promise.all([contentChanges.close(), announcements.close(), endings.close(), erasures.close()]);
      await Promise.all([publicPool, actorPool, publicOperations, actorOperations].map((each) => each.close()));
    },
  };
}

/** Nobody who was erased is served from a backup that is restored while this runs. */
function watchErasures(env: Env, log: Logger): ErasureWatch {
  return new ErasureWatch({
    url: env.DATABASE_URL,
    journal: openErasureJournal(env),
    underWay: erasuresUnderWay,
    onChange: (reason) => {
      if (reason === null) log.info('whoever was erased is erased in this database: people are served');
      else
        log.error(
          { error: reason },
          'nobody is served who signs in: it is not known, or not so, that whoever was erased is erased in this database',
        );
    },
  });
}

function serverSettings(env: Env): ApiServerSettings {
  return {
    host: env.API_HOST,
    port: env.API_PORT,
    front: {
      corsOrigins: env.CORS_ORIGINS,
      trustProxy: env.TRUST_PROXY,
      rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
      bodyLimitInBytes: env.BODY_LIMIT_BYTES,
    },
    limits: {
      depth: env.LIMIT_DEPTH,
      aliases: env.LIMIT_ALIASES,
      directives: env.LIMIT_DIRECTIVES,
      rootFields: env.LIMIT_ROOT_FIELDS,
      tokens: env.LIMIT_TOKENS,
      cost: env.LIMIT_COST,
    },
    requestTimeoutInMs: env.REQUEST_TIMEOUT_MS,
    hasIntrospection: env.INTROSPECTION,
    maxSockets,
    lookAgainInMs: askRealmAfterInMs / 2,
  };
}

/** The pool enters the database with the claims of every request, which is the very question. */
function revocationsThrough(pool: PipelinePool): ReturnType<typeof revocationsIn> {
  return revocationsIn((claims) =>
    pool.run({ capability: 'actor_reader', claims, name: 'is revoked', text: 'select 1', values: [] }),
  );
}

async function untilVisibilityChangesIn(pool: PipelinePool): Promise<number | null> {
  const text = untilVisibilityChanges;
  const [row] = await pool.run({ capability: 'public_reader', claims: {}, name: text, text, values: [] });
  const ms = row?.[0] ?? null;
  return ms === null ? null : Number(ms);
}
