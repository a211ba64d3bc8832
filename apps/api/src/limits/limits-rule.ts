import { Kind, type ValidationRule } from 'graphql';
import { limitExceeded } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';
import { measureOf } from './measure.ts';

const measured = ['depth', 'aliases', 'directives', 'rootFields'] as const;

/** A validation rule, because both ways of answering, planned and by graphql-js, come after validation. */
export function limitsRule(limits: Limits): ValidationRule {
  return (context) => ({
    Document(document) {
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const measure = measureOf(document, definition);
        for (const limit of measured) {
          if (measure[limit] > limits[limit]) context.reportError(limitExceeded(limit, limits[limit], measure[limit]));
        }
      }
    },
  });
}
