import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Actor, type Identity, Unauthorised } from '@verbonden/kit-identity';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { apolloFault, toAnswerErrors } from '../graphql/answer-errors.ts';
import { withCodeOfCause } from '../graphql/code-of-cause.ts';
import type { OperationFacts, OperationTrace, TracedContext } from '../graphql/operation-facts.ts';
import { correlationIdOf } from '../http/correlation-id.ts';
import { graphqlPath } from '../http/front.ts';
import { type ReaderLanguage, type ReaderLocale, readerLanguageOf, readerLocaleOf } from '../http/reader-locale.ts';
import { toldByExtensions } from '../http/told-by-headers.ts';
import type { Limits } from '../limits/limits.ts';
import type { Beginning } from '../operations/purpose-of-operations.ts';
import type { RegisteredOperations } from '../operations/registered-operations.ts';
import { endingIn, freshEvents } from './fresh-events.ts';
import { SubscriptionDoor } from './prepare-subscription.ts';

interface Parts {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly registered: RegisteredOperations;
  readonly identity: Pick<Identity, 'actorOf'>;
  readonly contextOf: (facts: OperationFacts) => TracedContext;
  /** Decides why a subscription runs, for each event anew. @throws GraphQLError when it may not */
  readonly begin: (context: TracedContext, subscription: Beginning) => void;
  /** Resolves when the database lets this listener in. */
  readonly admit: (context: TracedContext) => Promise<void>;
  /** False for a client that asks too often. A connection counts as a request, and so does each subscription on it. */
  readonly mayConnect: (request: IncomingMessage) => Promise<boolean>;
  readonly maxMessageInBytes: number;
  readonly maxSubscriptionsPerSocket: number;
  /** What may be open at one time: connections that come slowly enough would pile up otherwise. */
  readonly maxSockets: number;
  /** How often the token that opened a connection is looked at again: it can be ended before it expires. */
  readonly lookAgainInMs: number;
  readonly log: Logger;
}

interface Session extends Record<PropertyKey, unknown> {
  readonly actor: Actor;
  readonly correlationId: string;
  readonly locale: ReaderLocale;
  readonly language: ReaderLanguage;
  readonly end: AbortController;
}

/** Longest wait that a timer can hold; a token that lives longer is looked at again then. */
const longestTimerInMs = 2 ** 31 - 1;
const tryAgainLater = 1013;
const goodbyeInMs = 500;
const wrongCapacity = { code: 'WRONG_PARAMETER', field: 'extensions.capacity' };
/** Goes nowhere, since its socket is closed; graphql-ws wants an error at the least. */
const notLookedAt = [new GraphQLError('The connection is closed')];

/** Subscriptions over graphql-ws on the path of the API. Resolves its closer, which tells every client to come back later. */
export function serveSubscriptions(http: Server, parts: Parts): () => Promise<void> {
  const door = new SubscriptionDoor(parts.schema, parts.limits, parts.registered);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: parts.maxMessageInBytes });
  const server = useServer<Record<string, unknown>, { session: Session }>(
    {
      schema: parts.schema,
      connectionInitWaitTimeout: 3000,
      async onConnect(context) {
        const { socket, request } = context.extra;
        const { authorization } = context.connectionParams ?? {};
        try {
          const askWho = () => parts.identity.actorOf(typeof authorization === 'string' ? authorization : undefined);
          const actor = await askWho();
          context.extra.session = toSession(actor, request);
          if (actor.kind !== 'anonymous') {
            closeAt(actor.expiresAt, socket);
            closeWhenRefused(askWho, socket, parts.lookAgainInMs);
          }
          return true;
        } catch {
          socket.close(CloseCode.Forbidden, 'Unauthorised');
          return undefined;
        }
      },
      async onSubscribe(context, _id, payload) {
        const { session, socket, request } = context.extra;
        if (!session) throw new Error('A subscription came before its session');
        // What had arrived already still comes out after the door was closed.
        if (socket.readyState !== socket.OPEN) return notLookedAt;
        if (Object.keys(context.subscriptions).length > parts.maxSubscriptionsPerSocket) {
          shutOut(socket, CloseCode.BadRequest, 'Too many subscriptions on one connection');
          return notLookedAt;
        }
        if (!(await parts.mayConnect(request))) {
          shutOut(socket, tryAgainLater, 'Too many requests');
          return notLookedAt;
        }
        const prepared = await door.prepare(payload);
        if (!('args' in prepared)) return prepared;
        const told = toldByExtensions(payload.extensions);
        if ('wrong' in told) return [new GraphQLError('WRONG_PARAMETER', { extensions: wrongCapacity })];
        const { actor, correlationId, locale, end } = session;
        const { args, operation, hash } = prepared;
        const newContext = (): TracedContext => {
          const trace: OperationTrace = {
            correlationId,
            operationType: 'subscription',
            operationName: operation.name?.value ?? null,
            documentHash: hash,
            isPlanned: false,
            contentVersion: null,
          };
          const context = parts.contextOf({ actor, locale, correlationId, told, signal: end.signal, trace });
          parts.begin(context, { document: args.document, operation, hash, isInAddress: false });
          return context;
        };
        const refusal = await refusalToBegin(newContext, parts.admit);
        return refusal ? [refusal] : { ...args, contextValue: newContext };
      },
      subscribe: (args) => freshEvents(args, args.contextValue as () => TracedContext),
      onError: (context, _id, _payload, errors) => toReaderErrors(context.extra.session, errors),
      onNext({ extra }, ...[, , , { errors, data = null }]) {
        if (!errors) return undefined;
        const told = toReaderErrors(extra.session, errors);
        if (told.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) {
          extra.socket.close(CloseCode.Forbidden, 'Unauthorised');
        }
        return { data, errors: told };
      },
      onClose: (context) => context.extra.session?.end.abort(),
    },
    sockets,
  );

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    void admit(request, parts).then((unwelcome) => {
      const refused = unwelcome ?? (sockets.clients.size < parts.maxSockets ? null : '503 Service Unavailable');
      if (refused) socket.end(`HTTP/1.1 ${refused}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      else sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
    });
  };
  http.on('upgrade', onUpgrade);
  return async () => {
    http.off('upgrade', onUpgrade);
    await server.dispose();
    for (const client of sockets.clients) client.terminate();
  };
}

async function admit(request: IncomingMessage, { mayConnect, log }: Parts): Promise<string | null> {
  if (request.url?.split('?')[0] !== graphqlPath) return '404 Not Found';
  try {
    return (await mayConnect(request)) ? null : '429 Too Many Requests';
  } catch (error) {
    log.error({ error }, 'a connection could not be judged');
    return '503 Service Unavailable';
  }
}

function toSession(actor: Actor, request: IncomingMessage): Session {
  const locale = readerLocaleOf(request.headers['accept-language']);
  const correlationId = correlationIdOf(request.headers['x-correlation-id']);
  return { actor, locale, language: readerLanguageOf(locale), correlationId, end: new AbortController() };
}

/** What every event would be told, told to who subscribes: for another purpose than one may have, or with a token that is over. */
async function refusalToBegin(newContext: () => TracedContext, admit: Parts['admit']): Promise<GraphQLError | null> {
  try {
    const opening = newContext();
    await endingIn(opening, () => admit(opening));
    return null;
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
  }
}

function toReaderErrors(session: Session | undefined, errors: readonly GraphQLError[]): GraphQLFormattedError[] {
  const coded = errors.map((error) => {
    const formatted = error.toJSON();
    return withCodeOfCause({ ...formatted, extensions: { code: apolloFault, ...formatted.extensions } }, error);
  });
  return toAnswerErrors(coded, session?.language ?? 'nl', session?.correlationId ?? '');
}

/** Says why, and hears nothing more, not even the end of a client that does not hang up. */
function shutOut(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  socket.pause();
  setTimeout(() => socket.terminate(), goodbyeInMs).unref();
}

interface Closable {
  close(code: number, reason: string): void;
  once(event: 'close', then: () => void): void;
}

/** What a token opened closes when the token is refused; an outage of whoever judges it closes nothing. */
function closeWhenRefused(askWho: () => Promise<Actor>, socket: Closable, everyInMs: number): void {
  const timer = setInterval(() => {
    askWho().catch((error: unknown) => {
      if (error instanceof Unauthorised) socket.close(CloseCode.Forbidden, 'Unauthorised');
    });
  }, everyInMs);
  socket.once('close', () => clearInterval(timer));
}

/** What a token opened closes with it. */
function closeAt(expiresAt: Date, socket: Closable): void {
  const close = () => {
    const leftInMs = expiresAt.getTime() - Date.now();
    if (leftInMs <= 0) socket.close(CloseCode.Forbidden, 'Token expired');
    else timer = setTimeout(close, Math.min(leftInMs, longestTimerInMs));
  };
  let timer: NodeJS.Timeout | undefined;
  close();
  socket.once('close', () => clearTimeout(timer));
}
