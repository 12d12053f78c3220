/**
 * The order of imports of ARCHITECTURE.md, as errors. An area imports only areas that come before it in this list.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const areas = [
  'law',
  'identity',
  'ledger',
  'people',
  'cases',
  'calendar',
  'filing',
  'evidence',
  'plea',
  'work',
  'alerts',
  'insight',
  'exchange',
  'training',
]

const isTest = '\\.test\\.tsx?$'
/** What tests of an area may use beyond what the area itself may. */
const isTestOrTesting = '(\\.test\\.tsx?|[/.]testing\\.tsx?|/testing/[^/]+\\.ts)$'

const orderOfAreas = areas.slice(0, -1).map((area, index) => ({
  name: `${area}-knows-no-later-area`,
  comment: 'An earlier area hears of a later one through a ledger entry.',
  severity: 'error',
  from: { path: `^src/${area}/`, pathNot: isTest },
  to: { path: `^src/(${areas.slice(index + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that import each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'vocabulary-is-a-leaf',
      severity: 'error',
      from: { path: '^src/vocabulary/', pathNot: isTest },
      to: { path: '^(src/(?!vocabulary/)|contract/|web/)' },
    },
    {
      name: 'contract-knows-vocabulary-only',
      severity: 'error',
      from: { path: '^contract/', pathNot: isTest },
      to: { path: '^(src/(?!vocabulary/)|web/)' },
    },
    {
      name: 'platform-knows-no-area',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: isTestOrTesting },
      to: { path: '^(src/(?!platform/|vocabulary/)|web/)' },
    },
    ...orderOfAreas,
    {
      name: 'only-server-wires',
      severity: 'error',
      from: { path: '^(src/(?!server/)|contract/|web/)', pathNot: isTestOrTesting },
      to: { path: '^src/server/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'No clock, no randomness, no input or output: day, instant and ids come in.',
      severity: 'error',
      from: { path: '^src/[^/]+/domain/', pathNot: isTest },
      to: { path: '^src/platform/|/(store|routes|jobs|reactions)\\.ts$' },
    },
    {
      name: 'domain-touches-no-machine',
      comment: 'Hashing is arithmetic and allowed; ids and salts still come in.',
      severity: 'error',
      from: { path: '^src/[^/]+/domain/', pathNot: isTest },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer)$' },
    },
    {
      name: 'domain-talks-to-no-service',
      severity: 'error',
      from: { path: '^src/[^/]+/domain/', pathNot: isTest },
      to: { path: 'node_modules/(pg|pg-boss|kysely|fastify|@fastify|@node-rs|prom-client)/' },
    },
    {
      name: 'store-is-private-to-its-area',
      severity: 'error',
      from: { path: '^(?:src/([^/]+)/|contract/|web/|tests/)', pathNot: isTestOrTesting },
      to: { path: '^src/([^/]+)/store\\.ts$', pathNot: '^src/$1/' },
    },
    {
      name: 'routes-are-private-to-their-area',
      comment: 'The server alone gathers them, and the scenes of tests. What a reaction is, is said in the ledger.',
      severity: 'error',
      from: { path: '^(?:src/(?!server/)([^/]+)/|contract/|web/)', pathNot: isTestOrTesting },
      to: { path: '^src/([^/]+)/(routes|jobs|reactions)\\.ts$', pathNot: '^src/($1/|ledger/reactions\\.ts$)' },
    },
    {
      name: 'web-knows-contract-and-vocabulary',
      severity: 'error',
      from: { path: '^web/', pathNot: isTest },
      to: { path: '^src/(?!vocabulary/)' },
    },
    {
      name: 'server-code-knows-no-page',
      severity: 'error',
      from: { path: '^(src|contract)/' },
      to: { path: '^web/' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(src|contract|web)/', pathNot: isTestOrTesting },
      to: { path: `${isTestOrTesting}|^tests/|^bench/` },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types count: an area that knows another's types knows the area.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
