import type { RequestContext } from '@verbonden/kit-graphql';
import { refusalSentence } from '../domain/refusal-sentence.ts';
import { languageOf } from './language-of.ts';

/** The field of every refusal that says it as a sentence. */
export const refusalMessage = {
  nullable: false,
  description: 'The same as a sentence, in the language of the reader.',
  resolve: (refusal: Parameters<typeof refusalSentence>[0], _: unknown, context: Pick<RequestContext, 'ambient'>) =>
    refusalSentence(refusal, languageOf(context)),
} as const;
