import { type ApolloServer, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { codeOf, sqlStateOf } from '@verbonden/kit-graphql';
import { type Identity, IdentityUnavailable, Unauthorised, unauthorisedResponse } from '@verbonden/kit-identity';
import type { Request, Response } from 'express';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { CachedAnswer } from '../cache/response-cache.ts';
import { type Exchange, exchangeOf } from '../http/exchange.ts';
import {
  type GraphqlRequest,
  graphqlRequestOfBody,
  graphqlRequestOfSearch,
  isMalformed,
  type MalformedRequest,
} from '../http/graphql-request.ts';
import { sendPublicAnswer } from '../http/send-answer.ts';
import { type Refusal, sendRefusal } from '../http/send-refusal.ts';
import { toldByHeaders } from '../http/told-by-headers.ts';
import { describeOperation, inOperationSpan } from '../observability/operation-span.ts';
import { operationIdOf, type RegisteredOperations } from '../operations/registered-operations.ts';
import { toAnswerErrors } from './answer-errors.ts';
import { answerStatus } from './answer-status.ts';
import { logFaults } from './log-faults.ts';
import { OperationEnd, OperationEnded } from './operation-end.ts';
import type { OperationFacts, OperationTrace, TracedContext } from './operation-facts.ts';

export interface EndpointParts<Context extends TracedContext> {
  readonly server: ApolloServer<Context>;
  readonly identity: Pick<Identity, 'actorOf'>;
  readonly contextOf: (facts: OperationFacts) => Context;
  readonly stringify: (result: FormattedExecutionResult) => string;
  readonly registered: RegisteredOperations;
  readonly timeoutInMs: number;
  readonly log: Logger;
}

/** When to try again, in seconds, after an outage or a restart. */
const shortly = { 'retry-after': '5' } as const;

/** GraphQL over HTTP: one request, one operation, one answer. */
export function graphqlEndpoint<Context extends TracedContext>(parts: EndpointParts<Context>) {
  return async (request: Request, response: Response): Promise<void> => {
    const startedAt = performance.now();
    const exchange = exchangeOf(request);
    const trace: OperationTrace = {
      correlationId: exchange.correlationId,
      operationType: null,
      operationName: null,
      documentHash: null,
      isPlanned: false,
      contentVersion: null,
    };
    const end = new OperationEnd(response, parts.timeoutInMs);
    try {
      await inOperationSpan(request, async (span) => {
        await answer(parts, { request, response, exchange, trace, end });
        describeOperation(span, trace, response.statusCode);
      });
    } catch (error) {
      refuse(parts, { response, exchange, error });
    } finally {
      end.done();
      parts.log.info({
        correlationId: exchange.correlationId,
        operation: trace.operationName,
        document: trace.documentHash?.slice(0, 12) ?? null,
        isPlanned: trace.isPlanned,
        status: response.headersSent ? response.statusCode : null,
        ms: Math.round(performance.now() - startedAt),
      });
    }
  };
}

interface Turn {
  readonly request: Request;
  readonly response: Response;
  readonly exchange: Exchange;
  readonly trace: OperationTrace;
  readonly end: OperationEnd;
}

async function answer<Context extends TracedContext>(parts: EndpointParts<Context>, turn: Turn): Promise<void> {
  const { request, response, exchange, trace, end } = turn;
  const actor = await end.orEnded(parts.identity.actorOf(request.headers.authorization));
  const asked = askedOf(request, exchange);
  if (isMalformed(asked)) return sendRefusal(response, exchange, malformedRefusal(asked));
  if (parts.registered.isExclusive && !parts.registered.isRegistered(idOf(asked))) {
    return sendRefusal(response, exchange, { status: 403, code: 'NOT_REGISTERED' });
  }
  const { correlationId, locale } = exchange;
  const told = toldByHeaders(request.headers);
  if ('wrong' in told) {
    const facts = { field: told.wrong };
    return sendRefusal(response, exchange, { status: 400, code: 'WRONG_PARAMETER', facts });
  }
  const contextValue = parts.contextOf({ actor, locale, correlationId, told, signal: end.signal, trace });
  const http = { method: request.method, headers: new HeaderMap(), search: '', body: null };
  const done = await end.orEnded(
    inOneTransaction(contextValue, () => parts.server.executeOperation({ ...asked, http }, { contextValue })),
  );
  if (done.http.status === 405) {
    return sendRefusal(response, exchange, { status: 405, code: 'METHOD_NOT_ALLOWED', headers: { allow: 'POST' } });
  }
  if (done.body.kind !== 'single') throw new Error('Incremental delivery is not offered');
  const { singleResult } = done.body;
  const hasErrors = singleResult.errors !== undefined && singleResult.errors.length > 0;
  if (singleResult.errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) {
    throw new Unauthorised('revoked');
  }
  logFaults(parts.log, correlationId, singleResult.errors ?? []);
  const result = hasErrors
    ? { ...singleResult, errors: toAnswerErrors(singleResult.errors ?? [], exchange.language, correlationId) }
    : singleResult;
  const text = parts.stringify(result);
  const contentType = `${exchange.responseType}; charset=utf-8`;
  if (!hasErrors && trace.contentVersion !== null && actor.kind === 'anonymous') {
    const shared = new CachedAnswer(Buffer.from(text), contentType);
    sendPublicAnswer(request, response, shared);
    return exchange.share(shared, trace.contentVersion);
  }
  const status = answerStatus(result, exchange.responseType);
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'private, no-store',
    ...(status === 503 && shortly),
  });
  response.end(text);
}

/** Data leaves only after a commit that succeeded: a change with an error in its answer is none, nor does a failed read tell what it had. */
async function inOneTransaction(
  context: TracedContext,
  work: () => Promise<GraphQLResponse>,
): Promise<GraphQLResponse> {
  try {
    const answer = await work();
    const { body } = answer;
    const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
    const isUndone = context.hasFailed() || (context.trace.operationType === 'mutation' && errors.length > 0);
    await context.end(isUndone ? 'rollback' : 'commit');
    if (isUndone && body.kind === 'single' && body.singleResult.data) body.singleResult.data = null;
    return answer;
  } catch (error) {
    await context.end('rollback');
    throw error;
  }
}

function askedOf(request: Request, { body }: Exchange): GraphqlRequest | MalformedRequest {
  if (body) return graphqlRequestOfBody(body);
  const { url } = request;
  const at = url.indexOf('?');
  return graphqlRequestOfSearch(new URLSearchParams(at === -1 ? '' : url.slice(at + 1)));
}

function idOf({ query, extensions }: GraphqlRequest): string {
  if (query !== undefined) return operationIdOf(query);
  const { sha256Hash } = Object(extensions?.['persistedQuery']);
  return String(sha256Hash);
}

function malformedRefusal(malformed: MalformedRequest): Refusal {
  switch (malformed.kind) {
    case 'notJson':
      return { status: 400, code: 'NOT_JSON' };
    case 'batch':
      return { status: 400, code: 'BATCH_REFUSED' };
    case 'noOperation':
      return { status: 400, code: 'OPERATION_MISSING' };
    case 'otherId':
      return { status: 400, code: 'PERSISTED_QUERY_MISMATCH' };
    case 'wrongField':
      return { status: 400, code: 'WRONG_PARAMETER', facts: { field: malformed.field, expected: malformed.expected } };
  }
}

function refuse(
  { log, timeoutInMs }: { readonly log: Logger; readonly timeoutInMs: number },
  { response, exchange, error }: Pick<Turn, 'response' | 'exchange'> & { readonly error: unknown },
): void {
  if (error instanceof Unauthorised || error instanceof IdentityUnavailable) {
    const { status, headers, body } = unauthorisedResponse(error, exchange);
    response.writeHead(status, headers);
    response.end(body);
    return;
  }
  if (error instanceof OperationEnded) {
    if (error.reason === 'clientGone') return;
    const refusal: Refusal =
      error.reason === 'timedOut'
        ? { status: 504, code: 'TIMEOUT', facts: { maximum: timeoutInMs } }
        : { status: 503, code: 'SHUTTING_DOWN', headers: shortly };
    return sendRefusal(response, exchange, refusal);
  }
  const isAway = codeOf(error).code === 'UNAVAILABLE';
  log.error({ correlationId: exchange.correlationId, sqlState: sqlStateOf(error), error }, 'the endpoint failed');
  const fault = isAway ? { status: 503, code: 'UNAVAILABLE', headers: shortly } : { status: 500, code: 'INTERNAL' };
  sendRefusal(response, exchange, fault);
}
