import { Command } from 'commander'
import { type CliCommand, oneOf } from '../command.js'
import { defaultService, operationNamed, operationsOf, type ServiceName, serviceNames } from '../services.js'
import { jsonSkeleton, yamlSkeleton } from '../skeleton.js'
import { say } from '../world.js'

interface SkeletonFlags {
  readonly yaml?: boolean
  readonly all?: boolean
  readonly service: ServiceName
}

/** `aws-preflight skeleton CreateToken`: a request to start from. */
export const skeletonCommand: CliCommand = {
  define: () =>
    new Command('skeleton')
      .summary('print a request to start from')
      .description(
        'Prints a request to start from: the required members, with empty strings to fill in. As JSON has no comments, ' +
          'only YAML says of each member what it takes, and names the optional ones.',
      )
      .argument('<operation>', 'CreateToken, create-token or create_token')
      .option('--yaml', 'YAML, with comments')
      .option('--all', 'the optional members too')
      .option('--service <name>', 'the service', oneOf(serviceNames), defaultService),
  run: async (world, command) => {
    const { yaml = false, all = false, service } = command.opts<SkeletonFlags>()
    const operation = operationNamed(command.args[0] ?? '', service, await operationsOf(service))
    await say(world.stdout, yaml ? yamlSkeleton(operation, all) : jsonSkeleton(operation, all))
    return 0
  },
}
