import type { SettleDataRequestMutation } from '@verbonden/client';
import type { Speech } from '../../language/speech.ts';

type Result = SettleDataRequestMutation['settleDataRequest'];
type Refused = Extract<Result, { readonly __typename: 'DataRequestRefused' }>;

/** Why a request stayed as it was, in the words of the API; null when it did not. */
export function refusalOf(
  result: Refused | { readonly __typename: 'DataRequest' | 'DataExport' } | null,
  tell: Speech['tell'],
): string | null {
  if (result === null) return tell('gone');
  return result.__typename === 'DataRequestRefused' ? result.message : null;
}
