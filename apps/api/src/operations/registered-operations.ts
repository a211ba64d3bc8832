import { createHash } from 'node:crypto';
import type { KeyValueCache } from '@apollo/utils.keyvaluecache';
import { LRUCache } from 'lru-cache';

export const operationIdOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Operations that clients may name by id: those registered with the API, and, where any operation is welcome, recent ones. */
export class RegisteredOperations implements KeyValueCache {
  readonly #registered: ReadonlyMap<string, string>;
  readonly #recent = new LRUCache<string, string>({
    max: 2000,
    maxSize: 8 * 1024 * 1024,
    sizeCalculation: (text) => text.length + 64,
  });
  /** Whether nothing else may run here. */
  readonly isExclusive: boolean;

  constructor(texts: readonly string[], mode: 'any' | 'registered') {
    this.#registered = new Map(texts.map((text) => [operationIdOf(text), text]));
    this.isExclusive = mode === 'registered';
  }

  isRegistered(id: string): boolean {
    return this.#registered.has(id);
  }

  get(key: string): Promise<string | undefined> {
    const id = key.replace(/^apq:/, '');
    return Promise.resolve(this.#registered.get(id) ?? this.#recent.get(id));
  }

  set(key: string, text: string): Promise<void> {
    if (!this.isExclusive) this.#recent.set(key.replace(/^apq:/, ''), text);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#recent.delete(key.replace(/^apq:/, '')));
  }
}
