/** What the catalogue holds of a product, as far as an import has to know. */
export interface Held {
  /** Hash of what the newest version, draft or live, says now. */
  readonly hash: string;
  /** Hash of what it said right after the last import; null when it never came from one. */
  readonly importedHash: string | null;
  /** Whether it holds what no source can say: hours per day, contact points of the city. Only an editor puts that there. */
  readonly hasOwnParts: boolean;
  readonly versionAt: string | null;
  readonly isLive: boolean;
  readonly sourceStatus: string | null;
}

/** What a source offers. */
export interface Offered {
  readonly hash: string;
  readonly versionAt: string | null;
  readonly sourceStatus: string | null;
  /** Archived, deleted or excluded: not to be seen, whatever else it says. */
  readonly isWithdrawn: boolean;
  /** It may be published, and whoever runs the import wants it published. */
  readonly isToBePublished: boolean;
}

export type ImportDecision =
  | { readonly kind: 'create'; readonly visibility: Visibility }
  | { readonly kind: 'change'; readonly visibility: Visibility }
  | { readonly kind: 'wait' }
  | { readonly kind: 'leave' };

/** What becomes of what readers see: the new version, nothing any more, or what they saw before. */
export type Visibility = 'publish' | 'withdraw' | 'keep';

/**
 * What to do with an offered version. The newest wins; one of the same age counts as newer when it says something else. A product that
 * an editor changed is never written: what is new for it waits.
 */
export function decideImport(held: Held | null, offered: Offered): ImportDecision {
  const visibility: Visibility = offered.isWithdrawn ? 'withdraw' : offered.isToBePublished ? 'publish' : 'keep';
  if (held === null) return { kind: 'create', visibility: visibility === 'publish' ? 'publish' : 'keep' };
  if (isOlder(offered.versionAt, held.versionAt)) return { kind: 'leave' };
  const isEdited = held.hasOwnParts || held.hash !== held.importedHash;
  if (offered.hash === held.importedHash) {
    const isOnAirAsWanted = visibility === 'keep' || held.isLive === (visibility === 'publish');
    if (isEdited || (isOnAirAsWanted && offered.sourceStatus === held.sourceStatus)) return { kind: 'leave' };
    return { kind: 'change', visibility };
  }
  const isWhatWeSay = offered.hash === held.hash && !held.hasOwnParts;
  return isEdited && !isWhatWeSay ? { kind: 'wait' } : { kind: 'change', visibility };
}

function isOlder(one: string | null, other: string | null): boolean {
  if (other === null) return false;
  return one === null || Date.parse(one) < Date.parse(other);
}
