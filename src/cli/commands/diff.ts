import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import type * as Door from '../../../codegen/door.js'
import { visible } from '../../text/path.js'
import { readSources } from '../generator/read-sources.js'
import { writtenService } from '../generator/reference.js'
import { serviceOf } from '../generator/service-of.js'
import { withGenerator } from '../generator/with-generator.js'
import { Services } from '../target/services.js'
import type { CliCommand } from '../command.js'
import { StatusLine } from '../world/status-line.js'
import { UsageError } from '../../text/usage-error.js'
import { say, type World } from '../world/world.js'

interface DiffFlags {
  readonly format: 'text' | 'markdown' | 'json'
  readonly failOn?: 'breaking'
}

/** `aws-preflight diff OLD NEW`: what changed between two references of a service, and which of it breaks whom. */
export const diffCommand: CliCommand = {
  define: () =>
    new Command('diff')
      .summary('say what changed between two references of a service')
      .description(
        'Says what changed between two references of one service: operations, members, requiredness, types, literals, ' +
          'limits and errors, each with its path, and which of it breaks those who send requests (callers) or read ' +
          'responses (readers). Needs ts-morph.',
      )
      .argument(
        '<old>',
        'a service that comes with the package (sqs), a generated folder, a package, also one under another name, a page ' +
          'or a model, or a folder with a pages.json',
      )
      .argument('<new>', 'the same')
      .addOption(
        new Option('--format <format>', 'how it is written').choices(['text', 'markdown', 'json']).default('text'),
      )
      .addOption(new Option('--fail-on <changes>', 'with which changes the status is 1').choices(['breaking'])),
  example: 'aws-preflight diff reference.json @aws-sdk/client-sqs --fail-on breaking',
  run: (world, command) =>
    withGenerator(async (door) => {
      const { format, failOn } = command.opts<DiffFlags>()
      const [old = '', fresh = ''] = command.args
      const [before, after] = [await reference(old, door, world), await reference(fresh, door, world)]
      const changes = changesOf(before, after, door)
      await say(world.stdout, visibleLines(door.printDiff(serviceIn(after).name, changes, format)))
      return failOn === 'breaking' && changes.some(({ breaks }) => breaks !== undefined) ? 1 : 0
    }),
}

/** Codecs, ours or those of a generated folder, or what sources say. */
type Reference = { readonly written: Door.Service } | { readonly read: Door.Read }

const reference = async (source: string, door: typeof Door, world: World): Promise<Reference> => {
  const own = new Services(world).own.find(({ name }) => name === source)
  if (own !== undefined) return { written: serviceOf(own.name, await own.load()) }
  const written = writtenService(resolve(world.cwd, source), door)
  return written === undefined ? { read: await read(source, door, world) } : { written }
}

/** Codecs have their limits as JavaScript runs them, sources as the service spells them: only like can be compared with like. */
const changesOf = (before: Reference, after: Reference, door: typeof Door): readonly Door.Change[] => {
  if ('read' in before && 'read' in after) return door.diffReadings(before.read, after.read)
  const limits = 'written' in before && 'written' in after
  return door.diffServices(serviceIn(before), serviceIn(after), { limits })
}

const serviceIn = (found: Reference): Door.Service => ('read' in found ? found.read.service : found.written)

const read = async (source: string, door: typeof Door, world: World): Promise<Door.Read> => {
  const line = new StatusLine(world)
  try {
    const pages = await readSources([source], world.cwd, door, line, world)
    const read = door.readService(pages, { service: door.serviceNameOf(undefined, pages, 'service') })
    const obstacle = door.whyNothing(read)
    if (obstacle !== undefined) throw new UsageError(`${visible(source)} is of no use: ${visible(obstacle)}`)
    return read
  } finally {
    await line.clear()
  }
}

const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n')
