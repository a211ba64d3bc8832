import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { factsOf } from './facts.ts';
import type { Product } from './model.ts';

/** SHA-256, hexadecimal, of everything the product says: equal exactly when `differences` finds none and the product is the same one. */
export function hashOf(product: Product): string {
  return hashOfText(
    JSON.stringify([product.iri, factsOf(product).map(({ path, language, value }) => [path, language, value])]),
  );
}

/** SHA-256, hexadecimal, of one text. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
