/** Why somebody may not review an emergency access. */
export type ReviewRefusal =
  | { readonly kind: 'alreadyReviewed' }
  | { readonly kind: 'ownAccess' }
  | { readonly kind: 'ownFile' }
  | { readonly kind: 'leadsOpener' };

export interface ReviewFacts {
  readonly state: string;
  readonly isOwn: boolean;
  /** Whether it is the reviewer whose file was opened. */
  readonly isOwnFile: boolean;
  /** Whether the reviewer leads a group of who opened it: they would judge their own instructions. */
  readonly leadsOpener: boolean;
}

/** The reason this review is refused, or null when it may be given. */
export function refusalToReviewEmergency({ state, isOwn, isOwnFile, leadsOpener }: ReviewFacts): ReviewRefusal | null {
  if (isOwn) return { kind: 'ownAccess' };
  if (isOwnFile) return { kind: 'ownFile' };
  if (leadsOpener) return { kind: 'leadsOpener' };
  if (state !== 'open') return { kind: 'alreadyReviewed' };
  return null;
}
