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
import { resultsPage, wrongOf } from './table.js'

/**
 * `npm run sweep [-- SERVICE...]` sweeps all services, or only these, and writes `results.md` from what was found last of
 * each. The status is 1 where anything is wrong.
 */
const main = async (names: readonly string[]): Promise<void> => {
  const unknown = names.find((name) => !sweptServices.some((service) => service.name === name))
  if (unknown !== undefined) throw new Error(`${unknown} is none of the services in services.ts: add it there.`)
  if (!existsSync(references))
    throw new Error(`The sweep needs the corpus of pages at ${references}, which is not there.`)
  const services = sweptServices.filter(({ name }) => names.length === 0 || names.includes(name))
  installPackages(services)
  mkdirSync(outcomes, { recursive: true })
  const waiting = [...services]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await sweepAlone(next)
      process.stderr.write(`${next.name}, ${waiting.length} waiting\n`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  const found = sweptServices.flatMap(({ name }) => outcomeOf(name) ?? [])
  writeFileSync(join(import.meta.dirname, 'results.md'), resultsPage(found))
  if (found.some((outcome) => wrongOf(outcome).length > 0)) process.exitCode = 1
}

const outcomes = join(sweepFolder, 'outcomes')

const pathOf = (name: string): string => join(outcomes, `${name}.json`)

const outcomeOf = (name: string): Outcome | undefined =>
  existsSync(pathOf(name)) ? (JSON.parse(readFileSync(pathOf(name), 'utf8')) as Outcome) : undefined

/** A process for each: the compiler keeps what it has read. */
const sweepAlone = async ({ name }: SweptService): Promise<void> => {
  const script = fileURLToPath(new URL('sweep-service.ts', import.meta.url))
  const argv = [...process.execArgv, '--max-old-space-size=6000', script, name, pathOf(name)]
  await promisify(execFile)(process.execPath, argv)
}

await main(process.argv.slice(2))
