/** Whoever does not import a building block does not carry it. */
import { buildSync } from 'esbuild'

/** The files of ours that a bundler keeps something of. */
const keptOf = (code: string): readonly string[] => {
  const { metafile } = buildSync({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'esm',
    external: ['io-ts', 'fp-ts', 'fast-check'],
    tsconfig: 'tsconfig.json',
    write: false,
    metafile: true,
    logLevel: 'error',
  })
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  )
}

/** Each building block, what it is imported by, and the files that come with it. */
const blocks = [
  ['refine', 'aws-preflight/codec', 'src/combinators/refine.ts'],
  ['pick', 'aws-preflight/codec', 'src/combinators/compose.ts'],
  ['extend', 'aws-preflight/codec', 'src/combinators/make-guard.ts'],
  ['json', 'aws-preflight/codec', 'src/json-schema/schema-of.ts'],
  ['tool', 'aws-preflight/json-schema', 'src/combinators/json-schema.ts'],
  ['flattenIssues', 'aws-preflight', 'src/issue/flatten.ts'],
  ['assertValidResponse', 'aws-preflight', 'src/check/assert-response.ts'],
  ['requestArbitrary', 'aws-preflight/arbitraries', 'src/draw/draw.ts'],
] as const

test('a check by itself carries none of them', () => {
  const kept = keptOf(`
    export { validateRequest, decodeResponse } from 'aws-preflight'
    export { SendMessage } from 'aws-preflight/sqs'
  `)
  expect(kept).toContain('src/walk/structure.ts')
  for (const [, , file] of blocks) expect(kept).not.toContain(file)
})

test.each(blocks)('%s of %s comes with what it needs', (name, entry, file) =>
  expect(keptOf(`export { ${name} } from '${entry}'`)).toContain(file),
)
