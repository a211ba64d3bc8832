import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyProduct } from '../test/any-product.ts';
import { readJson } from './read-json.ts';
import { toJsonLd } from './to-json-ld.ts';

test('any product is read back from its JSON-LD as itself', () => {
  fc.assert(
    fc.property(anyProduct, (product) => {
      const [result] = readJson(JSON.parse(JSON.stringify(toJsonLd(product))));
      expect(result?.kind === 'product' ? result.product : result).toEqual(product);
    }),
    { numRuns: 100 },
  );
});
