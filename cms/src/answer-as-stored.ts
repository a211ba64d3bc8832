import type { SanitizedConfig } from 'payload';
import { isWriting } from './publish/demand-transaction.ts';

/**
 * The same configuration, in which the answer to a change holds each text in the language it was written in, or none. The
 * admin fills its form with that answer, so that a text of the nearest form would be saved as one of its own the next time.
 */
export function answerAsStored(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    hooks.beforeOperation.push(({ operation, req }) => {
      if (isWriting(operation)) req.fallbackLocale = null;
    });
  }
  return config;
}
