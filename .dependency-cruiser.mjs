import swc from '@swc/core';

// NOTE: dependency-cruiser 17 asks swc for TypeScript without JSX, and has no option for it: of a screen it would not get past the first tag.
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

/** The direction of the house: engines <- domain <- data <- graphql <- index <- apps. Each rule is broken once under tests/layers/fixture. */
const outsideOwnDomain = { pathNot: '^packages/domains/$1/' };

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'engines-are-pure',
      comment: 'An engine thinks: values in, values out. It knows no other layer and no Node.',
      severity: 'error',
      from: { path: '^packages/engines/([^/]+)/src', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^packages/(domains|kit|client)', '^(apps|cms|infra)/', '^packages/engines/(?!$1/)'] },
    },
    {
      name: 'engines-know-no-node',
      comment: 'No clock, file, network or environment: what an engine needs enters as an argument.',
      severity: 'error',
      from: { path: '^packages/engines/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-imports-engines-only',
      comment: 'The rules of a domain are pure; they reach neither data nor the API.',
      severity: 'error',
      from: { path: '^packages/domains/([^/]+)/src/domain/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: ['^packages/domains/$1/src/domain/', '^packages/engines/'] },
    },
    {
      name: 'domains-are-strangers',
      comment: 'What crosses a domain is an id; only the planner composes their sources.',
      severity: 'error',
      // A database of tests has every schema that the functions of the domain call.
      from: { path: '^packages/domains/([^/]+)/', pathNot: '^packages/domains/[^/]+/test/' },
      to: { path: '^packages/domains/', ...outsideOwnDomain },
    },
    {
      name: 'data-knows-no-graphql',
      comment: 'Commands and queries live without the API, so that a worker uses the very same ones.',
      severity: 'error',
      from: { path: '^packages/domains/[^/]+/src/data/' },
      to: { path: ['/src/graphql/', '^packages/kit/graphql/', 'node_modules/graphql/'] },
    },
    {
      name: 'graphql-knows-no-sql',
      comment: 'A face refers to sources and calls commands; it never builds SQL.',
      severity: 'error',
      from: { path: '^packages/domains/[^/]+/src/graphql/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['node_modules/(drizzle-orm|postgres|pg)/'] },
    },
    {
      name: 'kit-has-no-subject',
      comment: 'The kit connects; it knows no domain, no engine and no app.',
      severity: 'error',
      from: { path: '^packages/kit/' },
      to: { path: ['^packages/(domains|engines|client)/', '^(apps|cms|infra)/'] },
    },
    {
      name: 'connectors-have-no-subject',
      comment: 'A connector talks to something outside; who asks, and why, it does not know.',
      severity: 'error',
      from: { path: '^packages/connectors/' },
      to: { path: ['^packages/(domains|engines|client)/', '^(apps|cms|infra)/'] },
    },
    {
      name: 'nobody-imports-a-deployable',
      comment: 'Apps read the environment, wire and listen; nothing builds on them.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|cms|infra)/' },
    },
    {
      name: 'through-the-front-door',
      comment: 'Another package is its index; inner files may move at will.',
      severity: 'error',
      from: { path: '^(packages/(?:engines|domains|kit|connectors)/[^/]+|packages/client|apps/[^/]+|cms|infra)/' },
      to: {
        path: '^packages/(engines|domains|kit|connectors)/[^/]+/src/(?!(?:index|publish|worker)\\.ts$)',
        pathNot: '^$1/',
      },
    },
    {
      name: 'no-circles',
      comment: 'A circle has no first part to understand.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/\\.next/', 'importMap\\.js$', '/generated/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
