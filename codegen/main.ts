import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { UsageError, thrownText } from '../src/text/usage-error.js'
import { explain, printProblem } from './ask/explain.js'
import { compareFolder, replaceFolder } from './emit/output.js'
import { listedNames, pagesFile, readPages, referenceFolder, servicesIn } from './pages/pages.js'
import { generate } from './pipeline.js'
import { readPage } from './readers/reader.js'
import { checkedServiceName } from './pages/sources.js'
import { readPacked } from './pages/read-packed.js'
import { strip } from './pages/strip.js'
import { isUnread, summaryOf } from './ask/summary.js'

/** Where the command writes what it has to say. */
export interface Streams {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

/**
 * The generator's command, `npm run generate -- [flags]`. Returns the exit status: 0 where all is well, 1 where pages
 * disagree, a whole page could not be read, or files differ in more than versions, 2 where the command was not
 * understood. `root` holds `codegen/references` and `generated`.
 */
export const main = (argv: readonly string[], streams: Streams, root: string): number => {
  try {
    return run(argv, streams, root)
  } catch (error) {
    if (!(error instanceof UsageError) && !isSystemError(error)) throw error
    streams.stderr(`${thrownText(error)}\n`)
    return 2
  }
}

const usage =
  'Usage: npm run generate -- [--check [--strict-version] | --explain NAME | --strip SERVICE FILE... | --help]'

const help = `${usage}

  (no flag)             write generated/ from the pages in codegen/references/, and print what was read
  --check               write nothing; name each file that differs from what the pages give, and exit with 1 unless it
                        differs in nothing but the version or the date of a page
  --strict-version      with --check: exit with 1 for another version or date, too
  --explain NAME        say what each page says of a shape, an operation or a member (Shape.Member), and which is believed
  --strip SERVICE FILE  copy the facts of pages into codegen/references/SERVICE/, and leave their prose behind
  --help                print this
`

const run = (argv: readonly string[], streams: Streams, root: string): number => {
  const { values, positionals } = parse(argv)
  if (values.help === true) {
    streams.stdout(help)
    return 0
  }
  if (values.strip !== undefined) return stripPages(values.strip, positionals, streams, root)
  if (positionals.length > 0) throw new UsageError(`"${positionals.join(' ')}" was not understood. ${usage}`)
  const services = servicesIn(root)
  if (values.explain !== undefined) return explainName(values.explain, services, streams, root)
  return Math.max(...services.map((name) => generateService(name, modeOf(values), streams, root)))
}

const parse = (argv: readonly string[]) => {
  try {
    const options = {
      check: { type: 'boolean' },
      'strict-version': { type: 'boolean' },
      explain: { type: 'string' },
      strip: { type: 'string' },
      help: { type: 'boolean' },
    } as const
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true })
    const { 'strict-version': strict, ...others } = parsed.values
    if (strict === true && others.check !== true) throw new Error('--strict-version is for --check.')
    if (Object.keys(others).length > 1) throw new Error('Only one flag can be given at a time.')
    return parsed
  } catch (error) {
    const [sentence = ''] = thrownText(error).split('. ')
    throw new UsageError(`${sentence.replace(/\.$/, '')}. ${usage}`)
  }
}

/** Whether to write, or to say what differs; `strict` takes another version for a difference, too. */
type Mode = 'write' | 'check' | 'strict'

const modeOf = (values: ReturnType<typeof parse>['values']): Mode =>
  values.check !== true ? 'write' : values['strict-version'] === true ? 'strict' : 'check'

const generateService = (name: string, mode: Mode, streams: Streams, root: string): number => {
  const generated = generate(readPages(referenceFolder(name, root)), { service: name })
  const folder = join(root, 'generated', name)
  const differences = mode === 'write' ? [] : compareFolder(generated.files, folder, writeAgain)
  if (mode === 'write') replaceFolder(generated.files, folder)
  streams.stdout(summaryOf(generated))
  for (const problem of generated.problems) streams.stderr(`${printProblem(problem)}\n`)
  for (const { sentence } of differences) streams.stderr(`generated/${name}/${sentence}\n`)
  const hasConflict = generated.problems.some((problem) => problem.severity === 'conflict')
  const differs = differences.some(({ isVersion }) => !isVersion || mode === 'strict')
  return differs || hasConflict || generated.readings.some(isUnread) ? 1 : 0
}

const writeAgain = 'npm run generate, and commit what it writes'

const explainName = (name: string, services: readonly string[], streams: Streams, root: string): number => {
  const nearest: string[] = []
  for (const service of services) {
    const generated = generate(readPages(referenceFolder(service, root)), { service })
    const explanation = explain(generated.service, name)
    if (explanation.found) {
      streams.stdout(`${explanation.text}\n`)
      return 0
    }
    nearest.push(...explanation.nearest)
  }
  streams.stderr(`No service has "${name}". The nearest names are ${nearest.join(', ')}.\n`)
  return 2
}

/** Copies pages into the references of a service, the lines with facts only. */
const stripPages = (service: string, files: readonly string[], streams: Streams, root: string): number => {
  if (files.length === 0) throw new UsageError(`--strip needs the files to read. ${usage}`)
  const folder = referenceFolder(checkedServiceName(service), root)
  mkdirSync(folder, { recursive: true })
  for (const file of files) {
    const reading = readPage({ name: basename(file, '.gz'), text: readPacked(file) })
    for (const problem of reading.problems) streams.stderr(`${printProblem(problem)}\n`)
    const page = strip(reading)
    const lines = page.text.split('\n').filter((line) => line !== '').length
    if (lines === 0) throw new UsageError(`${file} has no facts to keep; nothing was written for it.`)
    writeFileSync(join(folder, page.name), page.text)
    streams.stdout(`${service}/${page.name}: ${lines} lines of facts (${reading.dialect})\n`)
  }
  const listed = existsSync(join(folder, pagesFile)) ? listedNames(folder) : []
  const unlisted = files.map((file) => basename(file, '.gz')).filter((name) => !listed.includes(name))
  for (const name of new Set(unlisted)) {
    streams.stderr(
      `${service}/${name} is not read yet: list { "name": "${name}" } in ${pagesFile}, oldest page first\n`,
    )
  }
  return 0
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
