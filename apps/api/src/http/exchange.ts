import type { IncomingMessage } from 'node:http';
import type { CachedAnswer } from '../cache/response-cache.ts';
import type { ResponseType } from './media-type.ts';
import { type ReaderLanguage, type ReaderLocale, readerLanguageOf, readerLocaleOf } from './reader-locale.ts';

/** What is known of one request besides its own text: who correlates it, in which language and form it is answered. */
export interface Exchange {
  readonly correlationId: string;
  readonly locale: ReaderLocale;
  readonly language: ReaderLanguage;
  readonly responseType: ResponseType;
  readonly body: Buffer | null;
  /** Offers an answer to everyone who asks the same, with the content version it was read at. */
  readonly share: (answer: CachedAnswer, contentVersion: string) => void;
}

const exchanges = new WeakMap<IncomingMessage, Exchange>();

export function attachExchange(request: IncomingMessage, exchange: Exchange): void {
  exchanges.set(request, exchange);
}

export function exchangeOf(request: IncomingMessage): Exchange {
  const exchange = exchanges.get(request);
  if (!exchange) throw new Error('A request reached the endpoint without passing the front');
  return exchange;
}

export function readerOf(request: IncomingMessage): { locale: ReaderLocale; language: ReaderLanguage } {
  const locale = readerLocaleOf(request.headers['accept-language']);
  return { locale, language: readerLanguageOf(locale) };
}
