import { differences, hashOf, readJson, readQuads, toJsonLd } from '@verbonden/engine-ipdc';
import { describe, expect, test } from 'vitest';
import { catalogueFiles, hasCatalogue, productsOf, readCatalogueFile } from './catalogue-files.ts';
import { isComplete, shapeFaults, statementsOf } from './shapes.ts';

describe.runIf(hasCatalogue())('the real catalogue', () => {
  test('all 420 instances of the mergers are read, with the status of their source', () => {
    const results = catalogueFiles('instances-mergers-2025').flatMap(readCatalogueFile);
    const products = productsOf(results);
    expect(results).toHaveLength(420);
    expect(products).toHaveLength(420);
    expect(new Set(products.map(({ sourceStatus }) => sourceStatus))).toEqual(new Set(['ontwerp']));
    expect(products.filter(({ product }) => Object.keys(product.title).length === 0)).toHaveLength(2);
  });

  test('concept snapshots, published instances and API bodies are read; what is no product is refused with a reason', () => {
    const results = ['concept-snapshots', 'published-instances', 'ldes-stub', 'api-responses-2026']
      .flatMap((folder) => catalogueFiles(folder))
      .flatMap(readCatalogueFile);
    expect(productsOf(results)).toHaveLength(44);
    const refusals = results.flatMap((result) => (result.kind === 'refused' ? [result.reason.kind] : []));
    expect(refusals.toSorted()).toEqual([
      'errorBody',
      'errorBody',
      'iriMissing',
      'noProduct',
      'noProduct',
      'noProduct',
      'noProduct',
    ]);
  });

  test('the same concept says the same in Turtle and in JSON-LD', () => {
    const [turtle, json] = ['concept-from-ldes-stream.ttl', 'concept-from-ldes-stream.jsonld'].map((name) =>
      productsOf(
        catalogueFiles('concept-snapshots')
          .filter((file) => file.endsWith(`/${name}`))
          .flatMap(readCatalogueFile),
      ),
    );
    expect(turtle?.[0]?.product.title).toEqual(json?.[0]?.product.title);
    expect(turtle?.[0]?.product.requirements).toEqual(json?.[0]?.product.requirements);
  });

  test('every product is read back from its JSON-LD as itself, also through a strict JSON-LD processor', async () => {
    for (const { product } of everyProduct()) {
      const document = toJsonLd(product);
      const [compact] = productsOf(readJson(JSON.parse(JSON.stringify(document))));
      expect(compact?.product).toEqual(product);
      const [graph] = productsOf(readQuads(await statementsOf(document)));
      expect(graph === undefined ? null : differences(product, graph.product)).toEqual([]);
      expect(graph && hashOf(graph.product)).toBe(hashOf(product));
    }
  }, 120_000);

  test('the official shapes accept the JSON-LD of every complete product and refuse that of every incomplete one', async () => {
    for (const { product } of everyProduct()) {
      const faults = await shapeFaults(product.kind, toJsonLd(product));
      expect({ iri: product.iri, isValid: faults.length === 0, faults }).toMatchObject({
        isValid: isComplete(product),
      });
    }
  }, 300_000);
});

function everyProduct() {
  return productsOf(
    ['instances-mergers-2025', 'concept-snapshots', 'published-instances', 'ldes-stub', 'api-responses-2026']
      .flatMap((folder) => catalogueFiles(folder))
      .flatMap(readCatalogueFile),
  );
}
