/** Tokens that are over by order of the realm: those in this scope that were issued before this moment. */
export interface TokensEnded {
  readonly scope: 'realm' | 'client' | 'subject' | 'session';
  /** Of the client, subject or session; empty for the realm. */
  readonly id: string;
  readonly notBefore: Date;
}
