import { createHash } from 'node:crypto'
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { meant } from '../world/typed-words.js'
import type { CheckedFile, Format, ReportStyle, Summary } from '../report/format.js'
import { formats } from '../report/formats.js'
import { visible } from '../../text/path.js'
import { coloured, type Paint, plain } from '../report/paint.js'
import { writeWhole } from '../world/write-whole.js'
import { UsageError } from '../../text/usage-error.js'
import { failureText, type Output, say, type World } from '../world/world.js'

/** All reports of a run, each in its format and place. */
export interface Reports {
  readonly file: (checked: CheckedFile) => Promise<void>
  readonly end: (summary: Summary) => Promise<void>
}

/** The report that one `--format` asks for; without a path, the standard output. */
interface Asked {
  readonly format: Format
  readonly path: string | undefined
}

/** Colours where they were asked for, else on a terminal, unless the environment has `NO_COLOR`. */
export const paintFor = (output: Output, env: World['env'], asked: boolean | undefined): Paint =>
  (asked ?? (output.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb')) ? coloured : plain

/** The SHA-256 of a text, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Opens the reports of `--format pretty --format sarif=out.sarif`. Only one can go to the standard output. */
export const openReports = async (
  asked: readonly string[],
  style: ReportStyle,
  world: World,
  force: boolean,
): Promise<Reports> => {
  const parsed = asked.map(parse)
  const printed = parsed.filter(({ path }) => path === undefined)
  if (printed.length > 1)
    throw new UsageError('Only one report can be printed: give the others a file, as in --format sarif=out.sarif.')
  const open = parsed.map(({ format, path }) => {
    const report = format(path === undefined ? style : { ...style, paint: plain, width: undefined, showsValues: false })
    const begin = report.begin()
    const writer: FileWriter =
      path === undefined
        ? { write: (text) => say(world.stdout, text), end: () => undefined }
        : fileWriter(resolve(world.cwd, path), begin, force)
    return { report, begin, writer }
  })
  for (const { begin, writer } of open) await writer.write(begin)
  return {
    file: async (checked) => {
      for (const { report, writer } of open) await writer.write(report.file(checked))
    },
    end: async (summary) => {
      for (const { report, writer } of open) {
        await writer.write(report.end(summary))
        writer.end()
      }
    },
  }
}

/** The absolute path of the file that a `--format` writes, if it writes one. */
export const reportPath = (asked: string, cwd: string): string | undefined => {
  const { path } = parse(asked)
  return path === undefined ? undefined : resolve(cwd, path)
}

const parse = (asked: string): Asked => {
  const [name = '', ...rest] = asked.split('=')
  const format = formats.get(name)
  const path = rest.length === 0 ? undefined : rest.join('=')
  if (format !== undefined && path !== '') return { format, path }
  const names = [...formats.keys()]
  throw new UsageError(
    `There is no format "${visible(asked)}"${meant(name, names)}: give one of ${names.join(', ')}, or <format>=<file>.`,
  )
}

/** A report on its way into a file. */
interface FileWriter {
  readonly write: (text: string) => Promise<void>
  readonly end: () => void
}

/** Every report for people begins a problem, or ends, with one of these. */
const ours = /^(?:✓ no problems|✗ \d+ problem|no file was checked|::(?:error|warning) )/m

/**
 * Keeps a report until it is whole, and then puts it in the place of the file: whoever looks sees the old report or the new
 * one. A file that is no report is left as it is, unless this is forced; a `UsageError` says so before anything is
 * checked.
 */
const fileWriter = (path: string, begin: string, force: boolean): FileWriter => {
  const attempt = <A>(action: () => A): A => {
    try {
      return action()
    } catch (error) {
      throw new UsageError(`The report ${visible(path)} could not be written: ${failureText(error)}.`)
    }
  }
  const before = attempt(() => {
    accessSync(dirname(path), constants.F_OK)
    const found = statSync(path, { throwIfNoEntry: false })
    // A device or a pipe is no file that could be lost.
    return found?.isFile() === true ? readFileSync(path, 'utf8') : found === undefined ? '' : undefined
  })
  const isReport =
    before === undefined || before === '' || (begin === '' ? ours.test(before) : before.startsWith(begin.slice(0, 12)))
  if (!isReport && !force)
    throw new UsageError(
      `${visible(path)} is no report of aws-preflight, and is left as it is: name another file, or give --force.`,
    )
  const pieces: string[] = []
  return {
    write: (text) => {
      pieces.push(text)
      return Promise.resolve()
    },
    end: () => {
      attempt(() => writeWhole(path, pieces.join('')))
    },
  }
}
