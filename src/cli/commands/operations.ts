import { Command } from 'commander'
import type { CliCommand } from '../command.js'
import { operationTree } from '../show/operation-tree.js'
import { andAgain, flagScope, operationNamed, serviceHelp } from '../target/scope.js'
import { UsageError } from '../../text/usage-error.js'
import { say } from '../world/world.js'

/** `aws-preflight operations [name]`: lists the operations, or shows what one takes and gives. */
export const operationsCommand: CliCommand = {
  example: 'aws-preflight operations sqs.SendMessage',
  define: () =>
    new Command('operations')
      .summary('list the operations, or show one with its members')
      .description(
        'Lists the operations of a service; of one it shows the request and the response, with types, literals and what ' +
          'is required.',
      )
      .argument('[name]', 'SendMessage, send-message or send_message; sqs.SendMessage says the service too')
      .option('--service <service>', serviceHelp, andAgain),
  run: async (world, command) => {
    const { service: flagged } = command.opts<{ readonly service?: readonly string[] }>()
    const [name] = command.args
    const scope = await flagScope(flagged, world)
    if (name !== undefined) {
      await say(world.stdout, operationTree((await operationNamed('The name', name, scope)).operation))
      return 0
    }
    const { service, services } = scope
    if (service === undefined)
      throw new UsageError(
        `Whose operations? Give --service with one of ${services.map((one) => one.name).join(', ')}, or a package.`,
      )
    await say(
      world.stdout,
      Object.keys(await service.load())
        .map((operation) => `${operation}\n`)
        .join(''),
    )
    return 0
  },
}
