import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { ResponseType } from './media-type.ts';
import type { ReaderLanguage } from './reader-locale.ts';
import { messageFor } from './refusal-messages.ts';

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly headers?: OutgoingHttpHeaders;
}

export interface Reader {
  readonly language: ReaderLanguage;
  readonly correlationId: string;
  readonly responseType: ResponseType | null;
}

/** Ends a request that never became an operation, in the shape of a GraphQL answer, so that a client has one way to read errors. */
export function sendRefusal(response: ServerResponse, reader: Reader, refusal: Refusal): void {
  if (response.headersSent || response.destroyed) return;
  const { status, code, facts = {}, headers = {} } = refusal;
  const { correlationId, language } = reader;
  const message = messageFor(code, language, { ...facts, correlationId }) ?? code;
  const text = JSON.stringify({ errors: [{ message, extensions: { code, ...facts, correlationId } }] });
  response.writeHead(status, {
    'content-type': `${reader.responseType ?? 'application/json'}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(text);
}
