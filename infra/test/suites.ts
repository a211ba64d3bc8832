/** The suites of `npm test`, in the order in which a mistake is found soonest. Each is one vitest run. */
export interface Suite {
  readonly name: string;
  readonly folders: readonly string[];
  /** A journey uses the built apps and a browser. */
  readonly needs: readonly ('build' | 'browser')[];
}

export const suites: readonly Suite[] = [
  { name: 'engines', folders: ['packages/engines/'], needs: [] },
  { name: 'kit', folders: ['packages/kit/', 'packages/connectors/', 'packages/client/', 'infra/'], needs: [] },
  { name: 'domains', folders: ['packages/domains/'], needs: [] },
  { name: 'api', folders: ['apps/'], needs: [] },
  { name: 'cms', folders: ['cms/'], needs: [] },
  { name: 'house', folders: ['tests/layers/', 'tests/database/', 'tests/seed/', 'tests/benchmarks/'], needs: [] },
  { name: 'privacy', folders: ['tests/privacy/'], needs: [] },
  { name: 'identity', folders: ['tests/identity/', 'tests/purposes/', 'tests/worker/', 'tests/cms/'], needs: [] },
  { name: 'real data', folders: ['tests/real-data/', 'tests/search/'], needs: [] },
  { name: 'journeys', folders: ['tests/journeys/'], needs: ['build', 'browser'] },
];
