import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { meant } from '../world/command.js'
import type { CheckedFile, Format, ReportStyle, Summary } from '../report/format.js'
import { formats } from '../report/formats.js'
import { visible } from '../../issue/path.js'
import { coloured, type Paint, plain } from '../report/paint.js'
import { CommandError, failureText, type Output, say, type World } from '../world/world.js'

/** All reports of a run, each in its format and place. */
export interface Reports {
  readonly file: (checked: CheckedFile) => Promise<void>
  readonly end: (summary: Summary) => Promise<void>
}

/** What one `--format` asks for; without a path, the standard output. */
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
export const openReports = async (asked: readonly string[], style: ReportStyle, world: World): Promise<Reports> => {
  const parsed = asked.map(parse)
  const printed = parsed.filter(({ path }) => path === undefined)
  if (printed.length > 1)
    throw new CommandError('Only one report can be printed: give the others a file, as in --format sarif=out.sarif.')
  const open = parsed.map(({ format, path }) => {
    const write = path === undefined ? (text: string) => say(world.stdout, text) : fileWriter(resolve(world.cwd, path))
    return { report: format(path === undefined ? style : { ...style, paint: plain }), write }
  })
  for (const { report, write } of open) await write(report.begin())
  return {
    file: async (checked) => {
      for (const { report, write } of open) await write(report.file(checked))
    },
    end: async (summary) => {
      for (const { report, write } of open) await write(report.end(summary))
    },
  }
}

const parse = (asked: string): Asked => {
  const [name = '', ...rest] = asked.split('=')
  const format = formats.get(name)
  const path = rest.length === 0 ? undefined : rest.join('=')
  if (format !== undefined && path !== '') return { format, path }
  const names = [...formats.keys()]
  throw new CommandError(
    `There is no format "${visible(asked)}"${meant(name, names)}: give one of ${names.join(', ')}, or <format>=<file>.`,
  )
}

/** Writes to a file as it goes; the first piece makes it new. */
const fileWriter = (path: string): ((text: string) => Promise<void>) => {
  let flag = 'w'
  const write = (text: string): void => {
    if (text === '' && flag === 'a') return
    try {
      const file = openSync(path, flag)
      flag = 'a'
      try {
        writeSync(file, text)
      } finally {
        closeSync(file)
      }
    } catch (error) {
      throw new CommandError(`The report ${visible(path)} could not be written: ${failureText(error)}.`)
    }
  }
  return (text) => {
    write(text)
    return Promise.resolve()
  }
}
