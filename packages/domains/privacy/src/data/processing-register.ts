import type { Tx } from '@verbonden/kit-postgres';
import { type ProcessingRegister, toArticle30 } from '../domain/article-30.ts';
import type { Language } from '../domain/matrix-view.ts';
import { findController } from './controller.ts';
import { currentRules } from './current-rules.ts';

/** The register of processing activities by the rules in force. */
export async function processingRegister(tx: Tx, language: Language): Promise<ProcessingRegister> {
  const { rules } = await currentRules(tx);
  return { controller: (await findController(tx)) ?? null, activities: toArticle30(rules, language), language };
}
