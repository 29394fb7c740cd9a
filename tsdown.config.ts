import { readdirSync } from 'node:fs'
import { defineConfig } from 'tsdown'

/** Three entry points for each service: all of it, its codecs by name, and its named scalars. */
const services = readdirSync('generated').flatMap((name) =>
  ['index', 'codecs', 'names'].map((file) => [`${name}/${file}`, `generated/${name}/${file}.ts`] as const),
)

const library = {
  index: 'src/index.ts',
  codec: 'src/codec.ts',
  arbitraries: 'src/arbitraries.ts',
  'json-schema': 'src/json-schema.ts',
  sdk: 'src/sdk.ts',
  jest: 'src/jest.ts',
  'jest-globals': 'src/jest-globals.ts',
  vitest: 'src/vitest.ts',
  matchers: 'src/matchers.ts',
  ...Object.fromEntries(services),
}

export default defineConfig({
  entry: library,
  // The command is run, never required: one format of it is enough.
  format: { esm: { entry: { ...library, bin: 'src/bin.ts' } }, cjs: {} },
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  // Docs stand in the types, where editors read them; what bundlers read stays.
  outputOptions: { comments: { legal: false, annotation: true, jsdoc: false } },
  // Node's ESM can't resolve the ES6 build that bundlers would pick for fp-ts and io-ts: they stay outside.
  deps: { neverBundle: ['fast-check', 'ts-morph', /^fp-ts/, /^io-ts/, /^node:/] },
})
