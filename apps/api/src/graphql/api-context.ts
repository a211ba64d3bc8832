import type { ContentChange } from '@verbonden/content';
import { type OperationContext, type OperationParts, operationContext } from '@verbonden/kit-graphql';
import { type Actor, toClaims } from '@verbonden/kit-identity';
import type { ContentChanges } from '../cache/content-changes.ts';
import type { OperationFacts, TracedContext } from './operation-facts.ts';

/** What every resolver knows of the request that it answers. */
export interface ApiContext extends OperationContext, TracedContext {
  readonly actor: Actor;
  /** What the request says it is for; null when it does not say. */
  readonly purposeTold: string | null;
  /** Completes the claims, once, before anything is read. */
  begin(told: { readonly purpose: string | null; readonly operation: string }): void;
  contentChanges(): AsyncIterable<ContentChange>;
}

interface ContextParts extends OperationParts {
  readonly contentChanges: Pick<ContentChanges, 'follow'>;
}

/** The locales of the read model by the names that readers use. */
const locales = { NL: 'nl', NL_FORMAL: 'nl-formal', NL_INFORMAL: 'nl-informal', EN: 'en' } as const;

export function apiContext(parts: ContextParts, { actor, locale, signal, trace, told }: OperationFacts): ApiContext {
  const claims: Record<string, unknown> = {
    ...toClaims(actor),
    ...told.trace,
    ...(told.capacity !== null && { capacity: told.capacity }),
    ...(told.disclaimer !== null && { disclaimer: told.disclaimer }),
  };
  const asked = {
    // Known when the operation is; the context comes before it.
    get kind() {
      return trace.operationType ?? 'query';
    },
    claims,
    ambient: { locale: locales[locale] },
    signal,
  };
  return {
    ...operationContext(parts, asked),
    actor,
    trace,
    purposeTold: told.purpose,
    begin: ({ purpose, operation }) => {
      Object.assign(claims, { operation }, purpose !== null && { purpose });
    },
    contentChanges: () => parts.contentChanges.follow(signal),
  };
}
