import type { GraphQLFormattedError } from 'graphql';
import type { ReaderLanguage } from '../http/reader-locale.ts';
import { messageFor } from '../http/refusal-messages.ts';

const tooManyTokens = /Document contains more (?:that|than) (\d+) tokens/;

/** Errors as a reader gets them: in their language, with the id to mention, and of a fault of ours no detail at all. */
export function toAnswerErrors(
  errors: readonly GraphQLFormattedError[],
  language: ReaderLanguage,
  correlationId: string,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const { code, facts } = codeAndFacts(error);
    const message = messageFor(code, language, { ...facts, correlationId }) ?? error.message;
    return { ...error, message, extensions: { ...facts, code, correlationId } };
  });
}

function codeAndFacts({ message, extensions }: GraphQLFormattedError) {
  const maximum = tooManyTokens.exec(message)?.[1];
  if (maximum !== undefined) return { code: 'TOO_MANY_TOKENS', facts: { limit: 'tokens', maximum: Number(maximum) } };
  const { code = 'INTERNAL_SERVER_ERROR', stacktrace: _, ...facts } = extensions ?? {};
  return { code: String(code), facts: code === 'INTERNAL_SERVER_ERROR' ? {} : facts };
}
