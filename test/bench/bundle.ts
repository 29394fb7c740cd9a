import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { schemaSources, tinySource, wholeSource } from './schema-source.js'

/** Bytes of a bundle that holds everything it needs. */
export interface BundleSize {
  readonly name: string
  readonly minified: number
  readonly gzipped: number
}

/** The text as one minified ES module with all that it imports. */
export const bundle = async (text: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    // Without this project's own paths: the published package is what is bundled.
    tsconfigRaw: {},
    logLevel: 'error',
  })
  return outputFiles.map((file) => file.text).join('')
}

/** The content of each bundle, by name. */
export const bundles = async (): Promise<ReadonlyMap<string, string>> => {
  const sources: readonly (readonly [string, string])[] = [
    ['aws-preflight, one operation', tinySource],
    ['aws-preflight', wholeSource],
    ...schemaSources().map(({ name, text }) => [name, text] as const),
  ]
  const made = await Promise.all(sources.map(async ([name, text]) => [name, await bundle(text)] as const))
  return new Map(made)
}

/** How large each bundle is. */
export const bundleSizes = (made: ReadonlyMap<string, string>): readonly BundleSize[] =>
  [...made].map(([name, text]) => ({
    name,
    minified: Buffer.byteLength(text),
    gzipped: gzipSync(text, { level: 9 }).length,
  }))
