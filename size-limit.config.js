/** Kept small by a budget in CI. The peers count: our users load io-ts's `Type` with us. */
const withPeers = (config) => ({ ...config, external: [], format: 'esm' })

export default [
  {
    name: 'one tiny operation through the root',
    import: { 'dist/index.js': '{ validateRequest }', 'dist/amplifybackend/index.js': '{ CreateToken }' },
    limit: '6 kB',
    gzip: true,
    modifyEsbuildConfig: withPeers,
  },
  {
    name: 'the whole of AmplifyBackend, with full messages',
    import: {
      'dist/index.js': '{ formatIssues }',
      'dist/amplifybackend/index.js': '{ decodeResponse, operations, validateRequest }',
    },
    limit: '14 kB',
    gzip: true,
    modifyEsbuildConfig: withPeers,
  },
]
