import type { KeyStore } from '@verbonden/kit-keys';
import type { Tx } from '@verbonden/kit-postgres';

/** What a domain can say and forget about one person. Its parts are named after field groups. */
export interface AboutPersonSource {
  readonly name: string;
  /** What is sealed is opened with these keys. */
  export(tx: Tx, partyId: string, keys: Pick<KeyStore, 'find'>): Promise<Readonly<Record<string, unknown>>>;
  erase(tx: Tx, partyId: string): Promise<void>;
}
