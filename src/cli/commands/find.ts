import { relative, resolve } from 'node:path'
import { Command } from 'commander'
import { visible } from '../../text/path.js'
import { carriers } from '../../lint/documents/carriers.js'
import { findRequests, mentions } from '../../lint/documents/find-requests.js'
import { readText } from '../../lint/read-text.js'
import { decodeText } from '../../lint/text/encoding.js'
import { positionsIn } from '../../lint/text/positions.js'
import { findFiles, stdinPath } from '../files/find-files.js'
import { readBytes, readStream } from '../world/read-bytes.js'
import type { CliCommand } from '../world/command.js'
import { UsageError } from '../../text/usage-error.js'
import { say, type World } from '../world/world.js'

/** In bytes. */
const largestFile = 50_000_000

/** `aws-preflight find`: lists the requests that stand in documents, without looking for their services. */
export const findCommand: CliCommand = {
  example: 'aws-preflight find infra',
  define: () =>
    new Command('find')
      .summary('list the AWS requests that stand in documents')
      .description(
        'Lists the AWS requests in state machines, runbooks, templates, schedules and task definitions: a line for each, ' +
          'with its place, service, operation and kind. `aws-preflight lint` checks them.',
      )
      .argument('[paths...]', 'files, folders and globs; - is the standard input (default: the current folder)'),
  run: async (world, command) => {
    const paths = command.args.length === 0 ? ['.'] : command.args
    const { files, unmatched, problems } = findFiles(paths, world.cwd)
    if (unmatched[0] !== undefined) throw new UsageError(`"${visible(unmatched[0])}" matches no file: correct it.`)
    for (const { file } of files) await say(world.stdout, await linesOf(file, world))
    await say(world.stderr, problems.map((line) => `aws-preflight: ${line}\n`).join(''))
    return problems.length > 0 ? 2 : 0
  },
}

const linesOf = async (file: string, world: World): Promise<string> => {
  const path = resolve(world.cwd, file)
  const bytes = file === stdinPath ? await readStream(world.stdin, largestFile) : readBytes(path, largestFile)
  if ('reason' in bytes) return ''
  const decoded = decodeText(bytes.bytes)
  if (decoded.text === undefined || !mentions(decoded.text, carriers)) return ''
  const { documents, text } = readText(decoded, { file, placeholders: true, foreignTags: true })
  const positionOf = positionsIn(text)
  const requests = documents.flatMap(({ root }) => (root ? findRequests(root, text, carriers).requests : []))
  const shown = file === stdinPath ? 'stdin' : relative(world.cwd, path).replaceAll('\\', '/')
  return requests
    .map(({ actionAt, service, action, kind }) => {
      const { line, column } = positionOf(actionAt.start)
      return `${visible(`${shown}:${line}:${column} ${service}.${action} ${kind}`)}\n`
    })
    .join('')
}
