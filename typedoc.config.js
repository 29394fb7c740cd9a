/** `npm run docs`: the API reference, from the doc comments. A broken link fails it. */
/** @type {import('typedoc').TypeDocOptions} */
export default {
  entryPoints: [
    'src/index.ts',
    'src/codec.ts',
    'src/sdk.ts',
    'src/jest.ts',
    'src/arbitraries.ts',
    'src/json-schema.ts',
    'generated/sqs/index.ts',
  ],
  out: 'docs',
  readme: 'none',
  // The compiler has checked them before.
  skipErrorChecking: true,
  excludeInternal: true,
  excludeExternals: true,
  treatWarningsAsErrors: true,
  validation: { invalidLink: true, notExported: false, notDocumented: false },
}
