import type { ContentChange } from '@verbonden/content';
import type { RequestContext } from '@verbonden/kit-graphql';
import { type Actor, toClaims } from '@verbonden/kit-identity';
import type { CursorSeal } from '@verbonden/kit-planner';
import type { OperationPool } from '@verbonden/kit-postgres';
import type { ContentChanges } from '../cache/content-changes.ts';
import type { OperationFacts, TracedContext } from './operation-facts.ts';
import { OperationReads } from './operation-reads.ts';

/** What every resolver knows of the request that it answers. */
export interface ApiContext extends RequestContext, TracedContext {
  readonly actor: Actor;
  contentChanges(): AsyncIterable<ContentChange>;
}

interface ContextParts {
  readonly publicOperations: OperationPool;
  readonly actorOperations: OperationPool;
  readonly cursors: CursorSeal;
  readonly contentChanges: Pick<ContentChanges, 'follow'>;
}

/** The locales of the read model by the names that readers use. */
const locales = { NL: 'nl', NL_FORMAL: 'nl-formal', NL_INFORMAL: 'nl-informal', EN: 'en' } as const;

export function apiContext(parts: ContextParts, { actor, locale, signal, trace }: OperationFacts): ApiContext {
  const claims = { ...toClaims(actor) };
  const reads = new OperationReads(parts, { claims, signal });
  return {
    actor,
    claims,
    signal,
    trace,
    cursors: parts.cursors,
    contentChanges: () => parts.contentChanges.follow(signal),
    ambient: { locale: locales[locale] },
    read: (statement) => reads.read(statement),
    end: (outcome) => reads.end(outcome),
  };
}
