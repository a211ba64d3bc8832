import type { GraphQLFormattedError } from 'graphql';
import type { ReaderLanguage } from '../http/reader-locale.ts';
import { messageFor } from '../http/refusal-messages.ts';
import { limitCodes } from '../limits/limit-exceeded.ts';

/** Apollo's code for whatever has none of its own. */
export const apolloFault = 'INTERNAL_SERVER_ERROR';
/** How graphql-js says which variable it does not understand, and which part of it. */
const ofVariable = /^Variable "\$(\w+)" got invalid value .*?(?: at "\w+([^"]*)")?; Expected a \w+\.$/s;
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
  if (maximum !== undefined) return { code: limitCodes.tokens, facts: { limit: 'tokens', maximum: Number(maximum) } };
  const { code = apolloFault, validationErrorCode, stacktrace: _, ...facts } = extensions ?? {};
  // Apollo gives every error of validation its own code and keeps the rest.
  if (isLimit(facts['limit'])) return { code: limitCodes[facts['limit']], facts };
  // A scalar says itself what it expected; which of the codes of Apollo it gets depends on where the value stood.
  if (typeof facts['expected'] === 'string') {
    const [, variable, part = ''] = ofVariable.exec(message) ?? [];
    const field = variable === undefined ? facts['field'] : variable + part;
    return { code: 'BAD_USER_INPUT', facts: { ...facts, ...(field !== undefined && { field }) } };
  }
  if (code === apolloFault) return { code: 'INTERNAL', facts: {} };
  return { code: String(validationErrorCode ?? code), facts };
}

function isLimit(name: unknown): name is keyof typeof limitCodes {
  return typeof name === 'string' && name in limitCodes;
}
