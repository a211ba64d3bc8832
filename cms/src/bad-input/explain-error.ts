import { type AfterErrorHook, APIError, Locked, QueryError } from 'payload';
import { UnknownOperator } from '../database/known-operators.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/nl.ts';

/** Next passes no more than this on of what is sent; what follows is cut off. */
const longestBody = 10 * 1024 * 1024;

type Request = Partial<Parameters<AfterErrorHook>[0]['req']>;

interface Explanation {
  readonly status: number;
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * What REST answers where Payload would say it in English, in the words of the database, or not at all: who sent something
 * wrong hears what (400), and of a fault of ours no more than that it is one (500).
 */
export const explainError: AfterErrorHook = ({ error, req, result }) => {
  const explanation = explain(error, req ?? {});
  if (explanation === null) return;
  const { status, key, values } = explanation;
  return { status, response: { ...result, errors: [{ message: message(req?.i18n?.language, key, values) }] } };
};

function explain(error: Error, req: Request): Explanation | null {
  if (error instanceof QueryError) {
    const paths = (error.data as readonly { readonly path: string }[] | null) ?? [];
    return { status: 400, key: 'refused.queryPath', values: { paths: paths.map(({ path }) => path).join(', ') } };
  }
  if (error instanceof UnknownOperator) {
    return { status: 400, key: 'refused.queryOperator', values: { operator: error.operator } };
  }
  if (error instanceof Locked) return { status: error.status, key: 'refused.locked' };
  if (error instanceof APIError && error.message === 'Invalid JSON') return explainJson(req);
  if (error instanceof APIError && error.status !== 500) return null;
  return explainDatabase(error, req) ?? (isPublic(error) ? null : { status: 500, key: 'refused.fault' });
}

function explainJson(req: Request): Explanation {
  const isTooLong = Number(req.headers?.get('content-length') ?? 0) >= longestBody;
  return isTooLong ? { status: 413, key: 'refused.tooLong' } : { status: 400, key: 'refused.json' };
}

/** Class 22 of Postgres' errors: a value that cannot be what it should be. */
function explainDatabase(error: Error, { method }: Request): Explanation | null {
  const { code, message: said = '' } = (error.cause ?? {}) as { readonly code?: unknown; readonly message?: string };
  if (typeof code !== 'string' || !code.startsWith('22')) return null;
  if (method !== 'GET') return { status: 400, key: 'refused.value' };
  if (code === '2201X' || code === '2201W') return { status: 400, key: 'refused.queryPage' };
  return { status: 400, key: 'refused.queryValue', values: { value: /"(.*)"$/.exec(said)?.[1] ?? '' } };
}

const isPublic = (error: Error): boolean => 'isPublic' in error && error.isPublic === true;
