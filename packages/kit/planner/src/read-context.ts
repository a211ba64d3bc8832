import type { KeyStore } from '@verbonden/kit-keys';
import type { CursorSeal } from './cursor-seal.ts';
import type { Disclosures } from './disclosures.ts';

/** One statement as it is sent: every parameter as text. */
export interface Statement {
  readonly capability: 'public_reader' | 'actor_reader';
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** Runs a statement as the actor of the request, within the operation's transaction. Rows of columns as text. */
export type Read = (statement: Statement) => Promise<readonly (readonly (string | null)[])[]>;

/** What a resolver over sources needs of the request. */
export interface ReadContext {
  readonly read: Read;
  readonly cursors: CursorSeal;
  /** Ambient values that hold unless an argument sets another: `{ locale: 'nl' }`. */
  readonly ambient: Readonly<Record<string, string>>;
  /** Where everything that is read about people is noted when it is handed out. */
  readonly disclosures: Disclosures;
  /** Opens what is stored under the key of the person whom it is about. */
  readonly keys: Pick<KeyStore, 'find'>;
}
