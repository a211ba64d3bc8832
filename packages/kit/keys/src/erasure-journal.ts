import { createHmac, timingSafeEqual } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { createFile, readIfThere } from './key-files.ts';

const entrySchema = z.strictObject({
  number: z.int().positive(),
  at: z.iso.datetime(),
  subject: z.uuid(),
  /** The request that asked for it. */
  request: z.uuid(),
  /** Of the person in the realm, closed there with the erasure: a restored database may not know of them yet. */
  accounts: z.array(z.string()),
  previous: z.string(),
  hash: z.string(),
});

/** One person who was erased, or is about to be: written before anything is removed, so that what stops half-way is taken up again. */
export type Erasure = Readonly<z.infer<typeof entrySchema>>;

export interface NewErasure {
  readonly subject: string;
  readonly request: string;
  readonly accounts: readonly string[];
  readonly at: Date;
}

const readAtOnce = 64;
const entryFile = '.json';
/** An empty file beside the entry, which itself never changes. */
const carriedOut = '.done';

/** The journal names a gap or a change instead of erasing what it should not, or leaving what it should. */
export class JournalBroken extends Error {
  override readonly name = 'JournalBroken';
}

/**
 * Who was erased, in order, kept outside the database and its backups: what a restored backup must forget again. One file per entry, made once and
 * never changed; each carries a keyed hash over itself and the one before.
 */
export class ErasureJournal {
  readonly #folder: string;
  readonly #secret: () => Promise<Buffer>;

  /** @param secret `keyStore.secret('erasure-journal')`, asked when it is needed */
  constructor(folder: string, secret: () => Promise<Buffer>) {
    this.#folder = path.join(folder, 'journal');
    this.#secret = secret;
  }

  /** The entry that was written, on the disk when this resolves. Several processes may do so at once: each gets a number of its own. */
  async append({ subject, request, accounts, at }: NewErasure): Promise<Erasure> {
    const secret = await this.#secret();
    for (;;) {
      const last = (await this.read()).at(-1);
      const content = {
        number: (last?.number ?? 0) + 1,
        at: at.toISOString(),
        subject,
        request,
        accounts: [...accounts],
        previous: last?.hash ?? '',
      };
      const entry = { ...content, hash: hashOf(secret, content) };
      if (await createFile(this.#fileOf(entry.number), `${JSON.stringify(entry)}\n`)) return entry;
    }
  }

  /** Every entry after this number, oldest first. @throws JournalBroken when one is missing, out of place or was changed */
  async read(after = 0): Promise<readonly Erasure[]> {
    const secret = await this.#secret();
    const entries: Erasure[] = [];
    for (const [name, text] of await this.#texts()) {
      const previous = entries.at(-1);
      const entry = parseEntry(name, text);
      const isNext = entry.number === (previous?.number ?? 0) + 1 && entry.previous === (previous?.hash ?? '');
      if (!isNext) throw new JournalBroken(`The erasure journal misses what comes before ${name}.`);
      if (!isSame(hashOf(secret, entry), entry.hash))
        throw new JournalBroken(`Entry ${name} of the erasure journal was changed.`);
      entries.push(entry);
    }
    return entries.filter(({ number }) => number > after);
  }

  /**
   * Says that this entry was carried out in the database that is served, once that is stored there: a database that does not know of it is one from
   * before. Said twice it is once.
   */
  async noteCarriedOut(number: number): Promise<void> {
    await createFile(this.#fileOf(number, carriedOut), '');
  }

  /** The numbers of the entries that were carried out once, whatever the database at hand knows. */
  async carriedOut(): Promise<ReadonlySet<number>> {
    return new Set((await this.#names(carriedOut)).map((name) => Number.parseInt(name, 10)));
  }

  /** How many entries it holds, read by nobody: cheap enough to ask every few seconds. */
  async size(): Promise<number> {
    return (await this.#names()).length;
  }

  /** Name and text of each entry, in order. */
  async #texts(): Promise<readonly (readonly [string, string])[]> {
    const names = await this.#names();
    const texts: (readonly [string, string])[] = [];
    for (let first = 0; first < names.length; first += readAtOnce) {
      const some = names.slice(first, first + readAtOnce).map(async (name) => {
        return [name, (await readIfThere(path.join(this.#folder, name))) ?? ''] as const;
      });
      texts.push(...(await Promise.all(some)));
    }
    return texts;
  }

  async #names(kind = entryFile): Promise<readonly string[]> {
    const names = await readdir(this.#folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return names.filter((name) => name.endsWith(kind)).toSorted();
  }

  #fileOf(number: number, kind = entryFile): string {
    return path.join(this.#folder, `${String(number).padStart(10, '0')}${kind}`);
  }
}

function parseEntry(name: string, text: string): Erasure {
  try {
    return entrySchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new JournalBroken(`Entry ${name} of the erasure journal cannot be read.`, { cause });
  }
}

function hashOf(secret: Buffer, { number, at, subject, request, accounts, previous }: Omit<Erasure, 'hash'>): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([number, at, subject, request, accounts, previous]))
    .digest('base64url');
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
