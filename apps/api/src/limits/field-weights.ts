/** What one of these costs by itself, where any other object counts as one: a search reads the whole catalogue, a document is 10 kB. */
export const fieldWeights: Readonly<Record<string, number>> = {
  'Query.search': 4000,
  'SearchResult.facets': 500,
  'SearchHit.highlights': 20,
  'Product.asJsonLd': 60,
};
