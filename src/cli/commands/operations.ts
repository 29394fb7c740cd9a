import { Command } from 'commander'
import { type CliCommand, oneOf } from '../command.js'
import { operationTree } from '../operation-tree.js'
import { defaultService, operationNamed, operationsOf, type ServiceName, serviceNames } from '../services.js'
import { say } from '../world.js'

/** `aws-preflight operations [name]`: lists the operations, or shows what one takes and gives. */
export const operationsCommand: CliCommand = {
  define: () =>
    new Command('operations')
      .summary('list the operations, or show one with its members')
      .description(
        'Lists the operations; of one it shows the request and the response, with types, literals and what is required.',
      )
      .argument('[name]', 'CreateToken, create-token or create_token')
      .option('--service <name>', 'the service', oneOf(serviceNames), defaultService),
  run: async (world, command) => {
    const { service } = command.opts<{ readonly service: ServiceName }>()
    const [name] = command.args
    const operations = await operationsOf(service)
    const text =
      name === undefined
        ? Object.keys(operations)
            .map((operation) => `${operation}\n`)
            .join('')
        : operationTree(operationNamed(name, service, operations))
    await say(world.stdout, text)
    return 0
  },
}
