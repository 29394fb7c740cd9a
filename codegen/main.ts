import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { thrownText, UsageError } from '../src/text/usage-error.js'
import { printProblem } from './ask/explain.js'
import { listedNames, pagesFile } from './pages/pages.js'
import { readPacked } from './pages/read-packed.js'
import { checkedServiceName } from './pages/sources.js'
import { strip } from './pages/strip.js'
import { readPage } from './readers/readers.js'

/** Where the command writes what it has to say. */
export interface Streams {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

const usage = `Usage: npm run strip -- SERVICE FILE...
Copies the facts of pages into codegen/references/SERVICE/, and leaves their prose behind.
`

/**
 * Our own command, `npm run strip -- SERVICE FILE...`: reference pages are committed without their prose. Returns the exit
 * status: 0, or 2 where the command was not understood. `root` holds `codegen/references`.
 */
export const main = (argv: readonly string[], streams: Streams, root: string): number => {
  try {
    const [service, ...files] = argv
    if (service === undefined || files.length === 0) throw new UsageError(usage.trimEnd())
    stripPages(service, files, streams, join(root, 'codegen', 'references', checkedServiceName(service)))
    return 0
  } catch (error) {
    if (!(error instanceof UsageError) && !isSystemError(error)) throw error
    streams.stderr(`${thrownText(error)}\n`)
    return 2
  }
}

/** Copies pages into the references of a service, the lines with facts only. */
const stripPages = (service: string, files: readonly string[], streams: Streams, folder: string): void => {
  for (const file of files) {
    const reading = readPage({ name: basename(file, '.gz'), text: readPacked(file) })
    for (const problem of reading.problems) streams.stderr(`${printProblem(problem)}\n`)
    const page = strip(reading)
    const lines = page.text.split('\n').filter((line) => line !== '').length
    if (lines === 0) throw new UsageError(`${file} has no facts to keep; nothing was written for it.`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, page.name), page.text)
    streams.stdout(`${service}/${page.name}: ${lines} lines of facts (${reading.dialect})\n`)
  }
  const listed = existsSync(join(folder, pagesFile)) ? listedNames(folder) : []
  const unlisted = files.map((file) => basename(file, '.gz')).filter((name) => !listed.includes(name))
  for (const name of new Set(unlisted))
    streams.stderr(
      `${service}/${name} is not read yet: list { "name": "${name}" } in ${pagesFile}, oldest page first\n`,
    )
}

const isSystemError = (error: unknown): boolean => typeof error === 'object' && error !== null && 'syscall' in error

const entry = process.argv[1]
if (entry !== undefined && realpathSync(entry) === fileURLToPath(import.meta.url)) {
  const streams: Streams = {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
  }
  process.exitCode = main(process.argv.slice(2), streams, dirname(dirname(realpathSync(entry))))
}
