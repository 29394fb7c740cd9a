import { Command } from 'commander'
import type { CliCommand } from '../command.js'
import { andAgain, flagScope, operationNamed, serviceHelp } from '../target/scope.js'
import { jsonSkeleton, yamlSkeleton } from '../show/skeleton.js'
import { say } from '../world/world.js'

interface SkeletonFlags {
  readonly yaml?: boolean
  readonly all?: boolean
  readonly service?: readonly string[]
}

/** `aws-preflight skeleton CreateToken`: a request to start from. */
export const skeletonCommand: CliCommand = {
  example: 'aws-preflight skeleton sqs.SendMessage --yaml > sqs.send-message.yaml',
  define: () =>
    new Command('skeleton')
      .summary('print a request to start from')
      .description(
        'Prints a request to start from: the required members, with empty strings to fill in. As JSON has no comments, ' +
          'only YAML says of each member what it takes, and names the optional ones.',
      )
      .argument('<operation>', 'SendMessage, send-message or send_message; sqs.SendMessage says the service too')
      .option('--yaml', 'YAML, with comments')
      .option('--all', 'the optional members too')
      .option('--service <service>', serviceHelp, andAgain),
  run: async (world, command) => {
    const { yaml = false, all = false, service: flagged } = command.opts<SkeletonFlags>()
    const scope = await flagScope(flagged, world)
    const { service, operation } = await operationNamed('The name', command.args[0] ?? '', scope)
    await say(world.stdout, yaml ? yamlSkeleton(operation, all, service) : jsonSkeleton(operation, all))
    return 0
  },
}
