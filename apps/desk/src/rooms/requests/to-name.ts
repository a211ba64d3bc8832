interface Identity {
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/** How somebody is called in full; empty when nobody knows, or it is hidden. */
export const toName = (identity: Identity | null | undefined): string =>
  [identity?.givenName, identity?.familyName].filter(Boolean).join(' ');
