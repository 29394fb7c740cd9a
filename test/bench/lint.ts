import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { Ajv } from 'ajv'
import { operations } from 'aws-preflight/amplifybackend'
import { findNodeAtLocation, getNodeValue, type Node, parseTree } from 'jsonc-parser'
import { run } from '../../src/cli/cli.js'
import { isScript, runChild } from './child.js'
import { derive } from './derive.js'
import { jsonSchema } from './json-schema.js'
import { payloads } from './payloads.js'
import { exponent } from './statistics.js'

/** How linting a folder grows with its files. */
export interface LintGrowth {
  readonly name: string
  readonly note: string
  readonly points: readonly LintPoint[]
  /** The power law's exponent of the time over the upper half of the sizes: 1 is linear. */
  readonly exponent: number
}

/** One run over so many files, in a process of its own. */
export interface LintPoint extends LintRun {
  readonly files: number
}

interface LintRun {
  readonly milliseconds: number
  /** The most memory that the process ever had, in megabytes. */
  readonly peak: number
  /** How many files it found problems in. */
  readonly wrong: number
}

/** Lints a folder of JSON files, and says how many have problems. */
interface Linter {
  readonly name: string
  readonly note: string
  readonly lint: (folder: string) => Promise<number>
}

const ours: Linter = {
  name: 'aws-preflight lint',
  note: 'all of it, to a report in JSON',
  lint: async (folder) => {
    const report = join(folder, '../report.txt')
    const silent = (): Writable => new Writable({ write: (_, __, done) => done() })
    const streams = { stdin: Readable.from([]), stdout: silent(), stderr: silent() }
    await run(['lint', '--no-config', '--service', 'amplifybackend', '-f', `json=${report}`], {
      ...streams,
      cwd: folder,
      env: {},
      version: '0',
    })
    const { problems } = JSON.parse(readFileSync(report, 'utf8')) as { readonly problems: readonly { file: string }[] }
    return new Set(problems.map(({ file }) => file)).size
  },
}

/** The work of a linter of JSON by schema: one schema, a parser that keeps positions, a place for each error. */
const ajv: Linter = {
  name: 'ajv and jsonc-parser',
  note: 'positions of errors only; no other checks of the text, no suggestions',
  lint: (folder) => {
    const schema = derive({ operation: operations.CreateBackendAuth, side: 'request' }, jsonSchema)
    const validate = new Ajv({ allErrors: true }).compile(schema)
    const report: string[] = []
    let wrong = 0
    for (const file of readdirSync(folder).sort()) {
      const text = readFileSync(join(folder, file), 'utf8')
      const tree = parseTree(text)
      if (tree === undefined || validate(getNodeValue(tree))) continue
      wrong++
      for (const { instancePath, message } of validate.errors ?? []) {
        const before = text.slice(0, nodeAt(tree, instancePath)?.offset).split('\n')
        report.push(`${file}:${before.length}:${(before.at(-1) ?? '').length + 1}: ${message ?? ''}`)
      }
    }
    writeFileSync(join(folder, '../report.txt'), report.join('\n'))
    return Promise.resolve(wrong)
  },
}

const nodeAt = (tree: Node, pointer: string): Node | undefined =>
  findNodeAtLocation(
    tree,
    pointer
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  )

const linters = [ours, ajv]

/** Time and memory of both, by the number of files; throws where the two disagree on which files are wrong. */
export const lintGrowths = (sizes: readonly number[]): readonly LintGrowth[] => {
  const root = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const folders = sizes.map((files) => ({ files, folder: filled(join(root, String(files)), files) }))
    const grown = linters.map(({ name, note }) => {
      const points = folders.map(({ files, folder }) => ({
        files,
        ...(runChild(import.meta.url, [name, folder]) as LintRun),
      }))
      const upper = points.slice(Math.floor(points.length / 2))
      const power = upper.map(({ files, milliseconds }) => ({ size: files, time: milliseconds }))
      return { name, note, points, exponent: exponent(power) }
    })
    for (const { name, points } of grown)
      for (const { files, wrong } of points)
        if (wrong !== Math.ceil(files / 10)) throw new Error(`${name} finds ${wrong} of ${files} files wrong`)
    return grown
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** A folder with so many files of a kilobyte or two, every tenth of them with a misspelt literal. */
const filled = (root: string, files: number): string => {
  const folder = join(root, 'files')
  mkdirSync(folder, { recursive: true })
  const good = JSON.stringify(payloads.find(({ name }) => name === 'auth')?.values[0], null, 2)
  const bad = good.replace('"COGNITO"', '"COGNITTO"')
  for (let file = 0; file < files; file++)
    writeFileSync(join(folder, `${file}.create-backend-auth.json`), file % 10 === 0 ? bad : good)
  return folder
}

if (isScript(import.meta.url)) {
  const [, , name, folder = ''] = process.argv
  const started = performance.now()
  const wrong = await linters.find((linter) => linter.name === name)?.lint(folder)
  const milliseconds = performance.now() - started
  process.stdout.write(JSON.stringify({ milliseconds, peak: process.resourceUsage().maxRSS / 1024, wrong }))
}
