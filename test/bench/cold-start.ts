import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.js'
import { median } from './statistics.js'

/** Milliseconds that an import takes in a process that has just begun. */
export interface ColdStart {
  readonly name: string
  readonly how: 'bundled' | 'import' | 'require'
  readonly milliseconds: number
}

const packages = ['aws-preflight/amplifybackend', '@aws-sdk/client-amplifybackend', 'zod', 'valibot', 'io-ts', 'ajv']

/** Every way of starting, interleaved, each time in a fresh process. */
export const coldStarts = (bundles: ReadonlyMap<string, string>, runs: number): readonly ColdStart[] => {
  const folder = join(process.cwd(), 'test/bench/.generated', `start-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    const script = (file: string, load: string): string => {
      const path = join(folder, file)
      writeFileSync(path, `const start = performance.now()\n${load}\nconsole.log(performance.now() - start)\n`)
      return path
    }
    const starts = [
      ...[...bundles].map(([name, text], index) => {
        const target = join(folder, `bundle-${index}.mjs`)
        writeFileSync(target, text)
        return {
          name,
          how: 'bundled' as const,
          path: script(`start-${index}.mjs`, `await import(${JSON.stringify(target)})`),
        }
      }),
      ...packages.flatMap((name, index) => [
        { name, how: 'import' as const, path: script(`import-${index}.mjs`, `await import('${name}')`) },
        { name, how: 'require' as const, path: script(`require-${index}.cjs`, `require('${name}')`) },
      ]),
    ].map((start) => ({ ...start, times: [] as number[] }))
    for (let round = 0; round < runs; round++) for (const { path, times } of starts) times.push(Number(run([path])))
    return starts.map(({ name, how, times }) => ({ name, how, milliseconds: median(times) }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
