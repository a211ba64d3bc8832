import { WrongMasterKey } from './key-errors.ts';
import type { MasterKey, MasterKeys } from './master-key.ts';

const version = 'v1';
const keyBytes = 32;

/** A key as it lies in the store: which master wrapped it, and the wrapped key. */
interface StoredKey {
  readonly masterId: string;
  readonly wrapped: string;
}

/** The text in which a key is kept: `v1 <id of the master> <wrapped key>`. */
export async function toStoredText(master: MasterKey, key: Buffer, context: string): Promise<string> {
  return `${version} ${master.id} ${await master.wrap(key, context)}\n`;
}

/** Whether this master wrapped it. */
export function isWrappedBy(master: MasterKey, text: string, context: string): boolean {
  return parseStored(text, context).masterId === master.id;
}

/** The key in this text. @throws WrongMasterKey when no master at hand opens it */
export async function fromStoredText(masters: MasterKeys, text: string, context: string): Promise<Buffer> {
  const { masterId, wrapped } = parseStored(text, context);
  const master = await masters.find(masterId);
  if (!master) {
    const { id } = await masters.current();
    throw new WrongMasterKey(
      `The key for ${context} was wrapped by master key ${masterId}; at hand is ${id}. Give KEYS_MASTER_PREVIOUS the one that wrapped it.`,
    );
  }
  const key = await master.unwrap(wrapped, context);
  if (key?.length === keyBytes) return key;
  throw new WrongMasterKey(`The key for ${context} does not open with master key ${masterId}: its text was changed.`);
}

function parseStored(text: string, context: string): StoredKey {
  const [found, masterId, wrapped, ...rest] = text.trim().split(' ');
  if (found !== version || !masterId || !wrapped || rest.length > 0) {
    throw new WrongMasterKey(`What is kept for ${context} is no key of this version.`);
  }
  return { masterId, wrapped };
}
