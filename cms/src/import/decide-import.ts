/** What the catalogue holds of a product, as far as an import has to know. */
export interface Held {
  /** Hash of what the newest version, draft or live, says now. */
  readonly hash: string;
  /** Hash of what it said right after the last import; null when it never came from one. */
  readonly importedHash: string | null;
  /** Hashes of what sources said at `versionAt` before that. */
  readonly saidBefore: readonly string[];
  /** Whether it holds what no source can say: hours per day, contact points of the city. Only an editor puts that there. */
  readonly hasOwnParts: boolean;
  /** Whether readers see what somebody wrote, beneath a draft that may say what the source says. */
  readonly isLiveEdited: boolean;
  readonly versionAt: string | null;
  /** Of the version that waits beside it; null when none waits. */
  readonly waitingVersionAt: string | null;
  readonly isLive: boolean;
  /** Whether the newest version is the one that readers see. */
  readonly isNewestLive: boolean;
  readonly sourceStatus: string | null;
}

/** What a source offers. */
export interface Offered {
  readonly hash: string;
  readonly versionAt: string | null;
  /** Null when the source does not say: then it is what it was. */
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
 * What to do with an offered version. The newest wins; one of the same age counts as newer when it says what no source said at that age
 * before. A product that an editor changed is never written: what is new for it waits.
 */
export function decideImport(held: Held | null, offered: Offered): ImportDecision {
  const visibility: Visibility = offered.isWithdrawn ? 'withdraw' : offered.isToBePublished ? 'publish' : 'keep';
  if (held === null) return { kind: 'create', visibility: visibility === 'publish' ? 'publish' : 'keep' };
  const newest = isOlder(held.versionAt, held.waitingVersionAt) ? held.waitingVersionAt : held.versionAt;
  if (isOlder(offered.versionAt, newest)) return { kind: 'leave' };
  const isEdited = held.hasOwnParts || held.isLiveEdited || held.hash !== held.importedHash;
  if (offered.hash === held.importedHash) {
    return isEdited || isAsWanted(held, offered, visibility) ? { kind: 'leave' } : { kind: 'change', visibility };
  }
  if (isSameAge(held, offered) && held.saidBefore.includes(offered.hash)) return { kind: 'leave' };
  const isWhatWeSay = offered.hash === held.hash && !held.hasOwnParts && !held.isLiveEdited;
  return isEdited && !isWhatWeSay ? { kind: 'wait' } : { kind: 'change', visibility };
}

/** What sources said at the age of the offered version before it: two files about one version then do not take turns for ever. */
export function saidBefore(held: Held | null, offered: Offered): readonly string[] {
  if (held === null || !isSameAge(held, offered)) return [];
  const { importedHash } = held;
  return importedHash === null || importedHash === offered.hash ? held.saidBefore : [...held.saidBefore, importedHash];
}

function isAsWanted(held: Held, { sourceStatus }: Offered, visibility: Visibility): boolean {
  const isStatusKnown = sourceStatus === null || sourceStatus === held.sourceStatus;
  const isSeenAsWanted = { publish: held.isNewestLive, withdraw: !held.isLive, keep: true }[visibility];
  return isStatusKnown && isSeenAsWanted;
}

function isSameAge(held: Held, { versionAt }: Offered): boolean {
  return !isOlder(held.versionAt, versionAt) && !isOlder(versionAt, held.versionAt);
}

function isOlder(one: string | null, other: string | null): boolean {
  if (other === null) return false;
  return one === null || Date.parse(one) < Date.parse(other);
}
