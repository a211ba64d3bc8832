import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { PersonErased } from './key-errors.ts';
import { createFile, readIfThere, removeFile, replaceFile } from './key-files.ts';
import type { KeyStore, SecretName, SubjectKey } from './key-store.ts';
import type { MasterKeys } from './master-key.ts';
import { fromStoredText, isWrappedBy, toStoredText } from './stored-key.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const keyBytes = 32;
/** Enough for every person on a day's screens, so that a key management service is not asked twice. */
const remembered = 10_000;

interface Place {
  readonly file: string;
  /** Sealed along with the key, so that one person's file is of no use as another's. */
  readonly context: string;
}

/** A file per key under one folder; processes on several machines share the folder. */
export class FileKeyStore implements KeyStore {
  readonly #folder: string;
  readonly #masters: MasterKeys;
  /** By the text that was unwrapped: a file that changed or went is never answered from here. */
  readonly #unwrapped = new Map<string, { readonly text: string; readonly key: Buffer }>();

  constructor(folder: string, masters: MasterKeys) {
    this.#folder = folder;
    this.#masters = masters;
  }

  async sealFor(subject: string): Promise<SubjectKey> {
    const place = this.#placeOf(subject);
    if (await this.#isErased(subject)) throw new PersonErased(subject);
    const key = await this.#findOrMake(place);
    // Erased meanwhile: the key that was just made is taken away again.
    if (await this.#isErased(subject)) {
      await this.destroy(subject);
      throw new PersonErased(subject);
    }
    return { subject, key };
  }

  async find(subject: string): Promise<SubjectKey | null> {
    const { file, context } = this.#placeOf(subject);
    if (await this.#isErased(subject)) {
      this.#unwrapped.delete(context);
      return null;
    }
    const text = await readIfThere(file);
    return text === null ? null : { subject, key: await this.#unwrap(text, context) };
  }

  async destroy(subject: string): Promise<void> {
    const { file, context } = this.#placeOf(subject);
    // First the mark, which ends every use of the key, so that a rotation at this moment cannot bring it back.
    await createFile(this.#markOf(subject), '');
    await removeFile(file);
    this.#unwrapped.delete(context);
  }

  secret(name: SecretName): Promise<Buffer> {
    return this.#findOrMake({ file: path.join(this.#folder, 'secrets', name), context: `secret ${name}` });
  }

  async rotate(): Promise<number> {
    const current = await this.#masters.current();
    let changed = 0;
    for await (const { file, context, subject } of this.#everyKey()) {
      const text = await readIfThere(file);
      if (text !== null && !isWrappedBy(current, text, context)) {
        const key = await fromStoredText(this.#masters, text, context);
        await replaceFile(file, await toStoredText(current, key, context));
        changed += 1;
      }
      if (subject !== null && (await this.#isErased(subject))) await removeFile(file);
    }
    return changed;
  }

  async #findOrMake({ file, context }: Place): Promise<Buffer> {
    const found = await readIfThere(file);
    if (found !== null) return this.#unwrap(found, context);
    const made = randomBytes(keyBytes);
    if (await createFile(file, await toStoredText(await this.#masters.current(), made, context))) return made;
    // Another process was first, and its key is the one.
    return this.#findOrMake({ file, context });
  }

  async #unwrap(text: string, context: string): Promise<Buffer> {
    const known = this.#unwrapped.get(context);
    if (known?.text === text) return known.key;
    const key = await fromStoredText(this.#masters, text, context);
    const [oldest] = this.#unwrapped.keys();
    if (this.#unwrapped.size >= remembered && oldest !== undefined) this.#unwrapped.delete(oldest);
    this.#unwrapped.set(context, { text, key });
    return key;
  }

  async *#everyKey(): AsyncGenerator<Place & { readonly subject: string | null }> {
    for (const name of await namesIn(path.join(this.#folder, 'secrets'))) {
      yield { file: path.join(this.#folder, 'secrets', name), context: `secret ${name}`, subject: null };
    }
    for (const part of await namesIn(path.join(this.#folder, 'people'))) {
      for (const subject of await namesIn(path.join(this.#folder, 'people', part))) {
        yield { ...this.#placeOf(subject), subject };
      }
    }
  }

  async #isErased(subject: string): Promise<boolean> {
    return (await readIfThere(this.#markOf(subject))) !== null;
  }

  #placeOf(subject: string): Place {
    if (!uuid.test(subject)) throw new RangeError(`A key belongs to a party, and "${subject}" is no uuid.`);
    return { file: path.join(this.#folder, 'people', subject.slice(0, 2), subject), context: `person ${subject}` };
  }

  #markOf(subject: string): string {
    return path.join(this.#folder, 'erased', subject.slice(0, 2), subject);
  }
}

/** Sorted; what is being written at this moment is left out. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => !name.startsWith('.')).toSorted();
}
