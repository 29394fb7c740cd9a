import { candidates } from './all-candidates.js'
import { isScript, runChild } from './child.js'
import { payloads } from './payloads.js'
import { takes } from './proof.js'

/** Bytes that one check leaves to the collector, by payload, by candidate. */
export type Memory = Readonly<Record<string, Readonly<Record<string, number>>>>

const measured = ['auth', 'token', 'jobs100', '1 error']

/** In a process whose young generation is so large that nothing is collected while it counts. */
export const memory = (checks: number): Memory =>
  runChild(import.meta.url, [String(checks)], [...largeYoungGeneration, '--expose-gc']) as Memory

const largeYoungGeneration = ['--min-semi-space-size=256', '--max-semi-space-size=256']

const bytesOfOne = (accepts: (value: unknown) => boolean, value: unknown, checks: number): number => {
  for (let call = 0; call < 10 * checks; call++) accepts(value)
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  for (let call = 0; call < checks; call++) accepts(value)
  return Math.max(0, Math.round((process.memoryUsage().heapUsed - before) / checks))
}

if (isScript(import.meta.url)) {
  const checks = Number(process.argv[2])
  const rows = payloads
    .filter(({ name }) => measured.includes(name))
    .map(({ name, subject, values: [value], good }) => {
      const cells = candidates
        .filter((candidate) => takes(candidate, subject))
        .map((candidate) => ({ name: candidate.name, accepts: candidate.prepare(subject).accepts }))
        .filter(({ accepts }) => accepts(value) === good)
        .map((candidate) => [candidate.name, bytesOfOne(candidate.accepts, value, checks)])
      return [name, Object.fromEntries(cells) as Record<string, number>]
    })
  process.stdout.write(JSON.stringify(Object.fromEntries(rows)))
}
