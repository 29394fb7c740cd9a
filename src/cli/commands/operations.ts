import { Command } from 'commander'
import type { CliCommand } from '../command.js'
import { operationTree } from '../show/operation-tree.js'
import { serviceNames } from '../target/bundled-services.js'
import { packageOf } from '../target/client-names.js'
import { andAgain, flagScope, operationNamed, type Scope, serviceHelp } from '../target/scope.js'
import type { Service } from '../target/services.js'
import { meant } from '../world/typed-words.js'
import { UsageError } from '../../text/usage-error.js'
import { say, type World } from '../world/world.js'

/** `aws-preflight operations [name]`: lists the operations, or shows what one takes and gives. */
export const operationsCommand: CliCommand = {
  example: 'aws-preflight operations sqs.SendMessage',
  define: () =>
    new Command('operations')
      .summary('list the operations, or show one with its members')
      .description(
        'Lists the operations of a service, such as lambda, botocore:lambda, a package or a model; of one it shows the ' +
          'request and the response, with types, literals and what is required.',
      )
      .argument(
        '[name]',
        'a service, or SendMessage, send-message or send_message; sqs.SendMessage says the service too',
      )
      .option('--service <service>', serviceHelp, andAgain),
  run: async (world, command) => {
    const { service: flagged } = command.opts<{ readonly service?: readonly string[] }>()
    const [name] = command.args
    const scope = await flagScope(flagged, world)
    const alone = name === undefined ? scope.service : flagged ? undefined : await serviceAlone(name, scope, world)
    if (name !== undefined && alone === undefined) {
      await say(world.stdout, operationTree((await operationNamed('The name', name, scope)).operation))
      return 0
    }
    if (alone === undefined)
      throw new UsageError(
        `Whose operations? Name one of ${scope.services.map((one) => one.name).join(', ')}, a package or a model.`,
      )
    await say(
      world.stdout,
      Object.keys(await alone.load())
        .map((operation) => `${operation}\n`)
        .join(''),
    )
    return 0
  },
}

/** The service that is meant where its name stands alone; an operation goes before it where one service goes without saying. */
const serviceAlone = async (word: string, scope: Scope, world: World): Promise<Service | undefined> => {
  const known = scope.services.find(({ name }) => name === word) ?? scope.called(word)
  if (known !== undefined || scope.service !== undefined) return known
  const isPath = /[@/\\]|\.json(?:\.gz)?$/.test(word) && scope.called(word.replace(/\.[^.]*$/, '')) === undefined
  const isService = isPath || packageOf(word) !== undefined || meant(word, serviceNames) !== ''
  return isService ? (await flagScope([word], world)).service : undefined
}
