import { Command, InvalidArgumentError, Option } from 'commander'
import type * as Sample from '../../draw/sample.js'
import type { AnyOperation } from '../../combinators/operation.js'
import { definitionOf } from '../../schema/definition.js'
import { encode } from '../../walk/encode.js'
import { andAgain, flagScope, operationNamed, serviceHelp } from '../target/scope.js'
import type { CliCommand } from '../command.js'
import { codeOf, UsageError } from '../../text/usage-error.js'
import { say } from '../world/world.js'

interface SampleFlags {
  readonly service?: readonly string[]
  readonly seed: number
  readonly side: 'request' | 'response'
  readonly invalid?: boolean
  readonly required?: boolean
}

/** `aws-preflight sample sqs.SendMessage`: a payload that is drawn, good or with one mistake. */
export const sampleCommand: CliCommand = {
  define: () =>
    new Command('sample')
      .summary('print a payload that is drawn')
      .description(
        'Prints a payload that is drawn as JSON: a good one, or with --invalid a request with one mistake, which is said on ' +
          'the error output. The same seed draws the same. Needs fast-check.',
      )
      .argument('<operation>', 'SendMessage, send-message or send_message; sqs.SendMessage says the service too')
      .option('--seed <number>', 'another number, another payload', seed, 1)
      .addOption(new Option('--side <side>', 'what is drawn').choices(['request', 'response']).default('request'))
      .addOption(new Option('--invalid', 'a request with one mistake').conflicts('side'))
      .option('--required', 'without what is optional')
      .option('--service <service>', serviceHelp, andAgain),
  example: 'aws-preflight sample lambda.CreateFunction --seed 7',
  run: async (world, command) => {
    const flags = command.opts<SampleFlags>()
    const { operation } = await operationNamed('The name', command.args[0] ?? '', await flagScope(flags.service, world))
    const { value, mistake } = drawn(operation, flags, await loadSample())
    await say(world.stdout, `${JSON.stringify(encode(definitionOf(operation[flags.side]), value), undefined, 2)}\n`)
    if (mistake !== undefined) await say(world.stderr, `${mistake}\n`)
    return 0
  },
}

const drawn = (
  operation: AnyOperation,
  { side, seed, invalid, required }: SampleFlags,
  draw: typeof Sample,
): { readonly value: unknown; readonly mistake?: string } => {
  const options = { requiredOnly: required === true }
  if (invalid === true) {
    // NaN and Infinity have no JSON.
    const written = draw
      .invalidRequestArbitrary(operation, options)
      .filter(({ expected }) => expected.code !== 'not_finite')
    const { request, expected } = draw.drawnBy(written, seed)
    return { value: request, mistake: `${expected.pointer || 'the request itself'}: ${expected.code}` }
  }
  if (side === 'response') return { value: draw.drawnBy(draw.responseArbitrary(operation, options), seed) }
  return { value: draw.drawnBy(draw.requestArbitrary(operation, options), seed) }
}

const seed = (given: string): number => {
  const number = Number(given)
  if (Number.isInteger(number) && Math.abs(number) <= 0x7fffffff) return number
  throw new InvalidArgumentError('It is not a whole number of 32 bits.')
}

/** The module that draws; a `UsageError` says where fast-check is missing. */
export const loadSample = async (): Promise<typeof Sample> => {
  try {
    return await import('../../draw/sample.js')
  } catch (error) {
    const isMissing = /^(?:ERR_)?MODULE_NOT_FOUND$/.test(codeOf(error) ?? '')
    if (!isMissing || !(error instanceof Error) || !error.message.includes('fast-check')) throw error
    throw new UsageError(
      'Values are drawn with fast-check, which is not installed here: npm install --save-dev fast-check@4.',
    )
  }
}
