/** Why a request about somebody's own data stays as it is. */
export type RequestRefusal =
  | { readonly kind: 'alreadySettled' }
  | { readonly kind: 'alreadyExtended' }
  | { readonly kind: 'noteMissing' };

export type RequestOutcome = 'granted' | 'partly' | 'refused';

/** The reason no officer may take it up, or null when one may. */
export function refusalToTakeRequest(state: string): RequestRefusal | null {
  return state === 'open' ? null : { kind: 'alreadySettled' };
}

/** The reason it may not be settled like this, or null when it may. What is not granted in full is explained to the person. */
export function refusalToSettleRequest(state: string, outcome: RequestOutcome, note: string): RequestRefusal | null {
  if (state !== 'open') return { kind: 'alreadySettled' };
  return outcome !== 'granted' && note.trim() === '' ? { kind: 'noteMissing' } : null;
}

interface Extendable {
  readonly state: string;
  readonly extensionReason: string | null;
}

/** The reason its term may not be put off, or null when it may: once, and with a reason that the person is told. */
export function refusalToExtendRequest({ state, extensionReason }: Extendable, reason: string): RequestRefusal | null {
  if (state !== 'open') return { kind: 'alreadySettled' };
  if (extensionReason !== null) return { kind: 'alreadyExtended' };
  return reason.trim() === '' ? { kind: 'noteMissing' } : null;
}
