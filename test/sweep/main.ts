import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { references } from '../support/pages.js'
import type { Outcome } from './outcome.js'
import { installPackages, sweepFolder } from './packages.js'
import { sweptServices, type SweptService } from './services.js'
import { resultsPage } from './table.js'

/**
 * `npm run sweep [-- SERVICE...]` sweeps all services and writes `results.md`, or only these, and prints theirs. The
 * status is 1 where anything is wrong.
 */
const main = async (names: readonly string[]): Promise<void> => {
  const unknown = names.find((name) => !sweptServices.some((service) => service.name === name))
  if (unknown !== undefined) throw new Error(`${unknown} is none of the services in services.ts: add it there.`)
  if (!existsSync(references))
    throw new Error(`The sweep needs the corpus of pages at ${references}, which is not there.`)
  const services = sweptServices.filter(({ name }) => names.length === 0 || names.includes(name))
  installPackages(services)
  mkdirSync(join(sweepFolder, 'outcomes'), { recursive: true })
  const waiting = [...services]
  const outcomes = new Map<string, Outcome>()
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const outcome = await sweepAlone(next)
      outcomes.set(next.name, outcome)
      process.stderr.write(`${outcomes.size} of ${services.length}: ${next.name}\n`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  const ordered = services.flatMap(({ name }) => outcomes.get(name) ?? [])
  const page = resultsPage(ordered)
  if (names.length === 0) writeFileSync(join(import.meta.dirname, 'results.md'), page)
  else process.stdout.write(page)
  if (ordered.some(isWrong)) process.exitCode = 1
}

/** A process for each: the compiler keeps what it has read. */
const sweepAlone = async ({ name }: SweptService): Promise<Outcome> => {
  const out = join(sweepFolder, 'outcomes', `${name}.json`)
  const script = fileURLToPath(new URL('sweep-service.ts', import.meta.url))
  await promisify(execFile)(process.execPath, [...process.execArgv, '--max-old-space-size=6000', script, name, out])
  return JSON.parse(readFileSync(out, 'utf8')) as Outcome
}

const isWrong = ({ problems, lost, errors, failures }: Outcome): boolean =>
  [problems, lost, errors, failures].some((found) => found.length > 0)

await main(process.argv.slice(2))
