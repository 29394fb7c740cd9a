import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    codec: 'src/codec.ts',
    arbitraries: 'src/arbitraries.ts',
    sdk: 'src/sdk.ts',
    jest: 'src/jest.ts',
    'amplifybackend/index': 'generated/amplifybackend/index.ts',
    'amplifybackend/codecs': 'generated/amplifybackend/codecs.ts',
  },
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  // Node's ESM can't resolve the ES6 build that bundlers would pick for fp-ts and io-ts: they stay outside.
  deps: { neverBundle: ['fast-check', /^fp-ts/, /^io-ts/] },
})
