import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeLists, lacksOf, readJsonText } from '@verbonden/engine-ipdc';
import { describe, expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../../infra/seed/catalogue');

describe('the sample catalogue', () => {
  const results = readdirSync(folder).flatMap((name) => readJsonText(readFileSync(join(folder, name), 'utf8')));
  const products = results.flatMap((result) => (result.kind === 'product' ? [result.product] : []));

  test('holds only complete products, each under its own address', () => {
    expect(results.filter(({ kind }) => kind !== 'product')).toEqual([]);
    expect(products.flatMap((product) => lacksOf(product))).toEqual([]);
    expect(new Set(products.map(({ iri }) => iri)).size).toBe(products.length);
  });

  test('shows every type, theme and audience there is', () => {
    const used = new Set(products.flatMap(({ type, themes, audiences }) => [type, ...themes, ...audiences]));
    for (const list of ['type', 'theme', 'audience'] as const) {
      expect(codeLists[list].codes.filter(({ iri }) => !used.has(iri))).toEqual([]);
    }
  });
});
