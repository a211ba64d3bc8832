import { legibleLength } from './legible.ts';

/** Why a request about somebody's own data stays as it is. */
export type RequestRefusal =
  | { readonly kind: 'alreadySettled' }
  | { readonly kind: 'alreadyExtended' }
  | { readonly kind: 'noteMissing' }
  | { readonly kind: 'notYours' }
  | { readonly kind: 'ownFile' }
  | { readonly kind: 'partNotNamed' }
  | { readonly kind: 'nothingToHandOver' }
  | { readonly kind: 'ownRequest' };

export type RequestOutcome = 'granted' | 'partly' | 'refused';

interface Takeable {
  readonly state: string;
  /** Whether it is about the officer: nobody deals with their own. */
  readonly isOwnFile: boolean;
}

/** The reason no officer may take it up, or null when one may. */
export function refusalToTakeRequest({ state, isOwnFile }: Takeable): RequestRefusal | null {
  if (isOwnFile) return { kind: 'ownFile' };
  return state === 'open' ? null : { kind: 'alreadySettled' };
}

interface Answerable {
  readonly kind: string;
  /** Whether who asks opened it. */
  readonly isOpenedByMe: boolean;
}

interface Settleable extends Answerable {
  readonly state: string;
  /** Whether who asks deals with it. */
  readonly isMine: boolean;
}

interface Answer {
  readonly outcome: RequestOutcome;
  readonly note: string;
}

/**
 * The reason no request of this kind is answered like this, or null when one is. Nobody is erased by one person alone: who opened that request, unless
 * it is the person, leaves the granting to another officer. What is restricted is all of somebody's data: of which part that could be, nobody can say.
 */
function refusalToAnswer({ kind, isOpenedByMe }: Answerable, outcome: RequestOutcome): RequestRefusal | null {
  if (outcome === 'partly' && (kind === 'restriction' || kind === 'objection')) return { kind: 'partNotNamed' };
  return kind === 'erasure' && outcome === 'granted' && isOpenedByMe ? { kind: 'ownRequest' } : null;
}

/** How whoever asks could answer it, once they deal with it. */
export function outcomesOf(request: Answerable): readonly RequestOutcome[] {
  return (['granted', 'partly', 'refused'] as const).filter((outcome) => refusalToAnswer(request, outcome) === null);
}

/** The reason it may not be settled like this, or null when it may. What is not granted in full is explained to the person. */
export function refusalToSettleRequest(request: Settleable, { outcome, note }: Answer): RequestRefusal | null {
  if (request.state !== 'open') return { kind: 'alreadySettled' };
  if (!request.isMine) return { kind: 'notYours' };
  const refusal = refusalToAnswer(request, outcome);
  if (refusal) return refusal;
  return outcome !== 'granted' && legibleLength(note) === 0 ? { kind: 'noteMissing' } : null;
}

interface Extendable {
  readonly state: string;
  readonly isMine: boolean;
  readonly extensionReason: string | null;
}

/** The reason its term may not be put off, or null when it may: once, by who deals with it, and with a reason that the person is told. */
export function refusalToExtendRequest(
  { state, isMine, extensionReason }: Extendable,
  reason: string,
): RequestRefusal | null {
  if (state !== 'open') return { kind: 'alreadySettled' };
  if (!isMine) return { kind: 'notYours' };
  if (extensionReason !== null) return { kind: 'alreadyExtended' };
  return legibleLength(reason) === 0 ? { kind: 'noteMissing' } : null;
}
