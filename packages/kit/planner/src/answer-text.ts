import type { KeyStore } from '@verbonden/kit-keys';
import { sealCursors } from './cursor-marks.ts';
import type { Plan, PlanRequest } from './plan.ts';
import { withoutRowMarks } from './row-marks.ts';
import { openSealed } from './sealed-marks.ts';

/** What a plan's statement yielded as the client gets it: sealed texts opened, cursors sealed, and no trace of the marks that were for the log. */
export async function answerText(
  json: string,
  plan: Plan,
  request: PlanRequest & { readonly keys: Pick<KeyStore, 'find'> },
): Promise<string> {
  const told = sealCursors(json, plan, request);
  return plan.groups.length === 0 ? told : openSealed(withoutRowMarks(told), request.keys);
}
