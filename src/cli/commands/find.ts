import { Command } from 'commander'
import { visible } from '../../text/path.js'
import { positionsIn } from '../../lint/text/positions.js'
import { findFiles, type FoundFile } from '../files/find-files.js'
import { requestsIn } from '../files/requests-in.js'
import type { CliCommand } from '../command.js'
import { UsageError } from '../../text/usage-error.js'
import { say, type World } from '../world/world.js'

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
    for (const file of files) await say(world.stdout, await linesOf(file, world))
    await say(world.stderr, problems.map((line) => `aws-preflight: ${line}\n`).join(''))
    return problems.length > 0 ? 2 : 0
  },
}

const linesOf = async (found: FoundFile, world: World): Promise<string> => {
  const { requests, text } = await requestsIn(found, world)
  const positionOf = positionsIn(text)
  return requests
    .map(({ actionAt, service, action, kind }) => {
      const { line, column } = positionOf(actionAt.start)
      return `${visible(`${found.file}:${line}:${column} ${service}.${action} ${kind}`)}\n`
    })
    .join('')
}
