import { createHash } from 'node:crypto';
import type { KeyValueCache } from '@apollo/utils.keyvaluecache';
import { LRUCache } from 'lru-cache';

export const operationIdOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Operations that clients may name by id: those registered with the API, and, where any operation is welcome, recent ones. */
export class RegisteredOperations implements KeyValueCache {
  readonly #registered: ReadonlyMap<string, { readonly name: string; readonly text: string }>;
  readonly #recent = new LRUCache<string, string>({
    max: 2000,
    maxSize: 8 * 1024 * 1024,
    sizeCalculation: (text) => text.length + 64,
  });
  /** Whether nothing else may run here. */
  readonly isExclusive: boolean;

  constructor(texts: Readonly<Record<string, string>>, mode: 'any' | 'registered') {
    const entries = Object.entries(texts);
    this.#registered = new Map(entries.map(([name, text]) => [operationIdOf(text), { name, text }]));
    this.isExclusive = mode === 'registered';
  }

  isRegistered(id: string): boolean {
    return this.#registered.has(id);
  }

  /** Null for an operation that is not registered. */
  nameOf(id: string): string | null {
    return this.#registered.get(id)?.name ?? null;
  }

  /** The text of every registered operation, by its name. */
  texts(): readonly (readonly [name: string, text: string])[] {
    return [...this.#registered.values()].map(({ name, text }) => [name, text]);
  }

  get(key: string): Promise<string | undefined> {
    const id = key.replace(/^apq:/, '');
    return Promise.resolve(this.#registered.get(id)?.text ?? this.#recent.get(id));
  }

  set(key: string, text: string): Promise<void> {
    if (!this.isExclusive) this.#recent.set(key.replace(/^apq:/, ''), text);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#recent.delete(key.replace(/^apq:/, '')));
  }
}
