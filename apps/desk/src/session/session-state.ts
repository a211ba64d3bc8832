/** Where somebody is in signing in. Who is `expired` still sees the room, and signs in again to go on. */
export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'failed'; readonly why: 'unreachable' | 'refused' }
  | { readonly kind: 'signedIn'; readonly name: string }
  /** A window beside the room, of which the work is done. */
  | { readonly kind: 'handedOver' }
  | { readonly kind: 'expired'; readonly name: string };
