import { Command, Option } from 'commander'
import type { Scalar } from '../../combinators/combinators.js'
import { visible } from '../../text/path.js'
import { definitionKey, describe, type ScalarDefinition } from '../../schema/definition.js'
import { encode } from '../../walk/encode.js'
import { limitsOf } from '../show/limits.js'
import type { Names } from '../generator/make-codecs.js'
import { holdersOf, nameMeant } from '../target/named-scalars.js'
import { loadConfig } from '../target/load-config.js'
import { Services } from '../target/services.js'
import type { CliCommand } from '../command.js'
import { readStream } from '../world/read-bytes.js'
import { UsageError } from '../../text/usage-error.js'
import { say, type World } from '../world/world.js'
import { loadSample } from './sample.js'

interface NamesFlags {
  readonly format: 'text' | 'json'
}

/** `aws-preflight names lambda FunctionName my-fn`: the named scalars of a service, the rule of one, and values held to it. */
export const namesCommand: CliCommand = {
  example: 'aws-preflight names lambda FunctionName my-fn',
  define: () =>
    new Command('names')
      .summary('list the named scalars, show the rule of one, or hold values to it')
      .description(
        'Lists the named scalars of a service, of one that comes with the package, an SDK package, a model or pages; of one it shows the rule and samples, which need fast-check; values it holds ' +
          'to the rule: the status is 1 where one breaks it.',
      )
      .argument('<service>', 'lambda, botocore:lambda, a package, or pages')
      .argument('[name]', 'FunctionName')
      .argument('[values...]', 'what is held to the rule; - reads lines from the standard input')
      .addOption(new Option('-f, --format <format>', 'how it is printed').choices(['text', 'json']).default('text')),
  run: async (world, command) => {
    const [source = '', name, ...values] = command.args
    const asJson = command.opts<NamesFlags>().format === 'json'
    const print = (data: unknown, lines: () => readonly string[]): Promise<void> =>
      say(
        world.stdout,
        asJson
          ? `${JSON.stringify(data, undefined, 2)}\n`
          : lines()
              .map((line) => `${line}\n`)
              .join(''),
      )
    const { service, names, operations, origins } = await new Services(world, await loadConfig(world.cwd, undefined))
      .named(source, world.cwd)
      .codecs()
    if (name === undefined) {
      await print([...names.keys()], () => listed(names))
      if (names.size === 0) await say(world.stderr, `${visible(source)} has no named scalars.\n`)
      return 0
    }
    const codec = nameMeant(source, name, names)
    if (values.length === 0) {
      const shown = {
        service,
        name,
        ...rulesOf(codec[definitionKey]),
        from: origins(name),
        heldBy: holdersOf(codec, operations),
        ...(await samplesOf(codec)),
      }
      await print(shown, () => ruleLines(shown))
      return 0
    }
    const checked = (await readValues(values, world)).map(({ at, text }) => ({ at, issues: issuesOf(codec, text) }))
    const isGood = checked.every(({ issues }) => issues.length === 0)
    const found = checked.map(({ at, issues }) => ({ at, ok: issues.length === 0, issues }))
    await print({ service, name, ok: isGood, values: found }, () => checkedLines(name, found))
    return isGood ? 0 : 1
  },
}

const listed = (names: Names): readonly string[] => {
  const width = Math.max(0, ...[...names.keys()].map(({ length }) => length))
  return [...names].map(([name, codec]) => {
    const definition = codec[definitionKey]
    return `${name.padEnd(width)}  ${[describe(definition), ...limitsOf(definition)].join(', ')}`
  })
}

interface Rules {
  readonly type: string
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
}

const rulesOf = (definition: ScalarDefinition): Rules => {
  const { min, max, pattern } = definition
  return {
    type: describe(definition),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(pattern === undefined ? {} : { pattern: pattern.source }),
  }
}

type Samples = { readonly samples: readonly unknown[] } | { readonly noSamples: string }

/** Three that are drawn, always the same; or why there are none. */
const samplesOf = async (codec: Scalar<unknown>): Promise<Samples> => {
  try {
    const { arbitrary, drawnBy } = await loadSample()
    const definition = codec[definitionKey]
    return { samples: [1, 2, 3].map((seed) => encode(definition, drawnBy(arbitrary(codec), seed))) }
  } catch (error) {
    if (error instanceof UsageError) return { noSamples: error.message }
    throw error
  }
}

const ruleLines = ({ service, name, samples, noSamples, heldBy, ...rules }: Shown): readonly string[] => [
  `${service} ${name}`,
  ...Object.entries(rules).map(([rule, value]) => `  ${rule.padEnd(7)}  ${String(value)}`),
  ...heldBy.map((holder, index) => `  ${index === 0 ? 'held by' : '       '}  ${holder}`),
  ...(samples ?? []).map((sample, index) => `  ${index === 0 ? 'samples' : '       '}  ${JSON.stringify(sample)}`),
  ...(noSamples === undefined ? [] : [`  samples  none: ${noSamples}`]),
]

type Shown = Rules & {
  readonly service: string
  readonly name: string
  /** The page and the line, or the pages. */
  readonly from: string
  readonly heldBy: readonly string[]
  readonly samples?: readonly unknown[]
  readonly noSamples?: string
}

interface Value {
  /** Which argument it was, `value 1`, or which line of the standard input, `line 1`. */
  readonly at: string
  readonly text: string
}

/** The values of the arguments, and for each `-` the lines of the standard input. */
const readValues = async (given: readonly string[], { stdin }: World): Promise<readonly Value[]> => {
  if (!given.includes('-')) return given.map(argument)
  if (given.indexOf('-') !== given.lastIndexOf('-'))
    throw new UsageError('The standard input can be read once: give - once.')
  const read = await readStream(stdin, mostBytes)
  if ('reason' in read)
    throw new UsageError(
      `The standard input could not be read to its end, or has more than ${mostBytes / 1_000_000} MB: give it in parts.`,
    )
  const lines = new TextDecoder().decode(read.bytes).split(/\r?\n/)
  // A text that ends with a line break has no line behind it.
  const whole = lines.at(-1) === '' ? lines.slice(0, -1) : lines
  return given.flatMap((text, index) =>
    text === '-' ? whole.map((line, row) => ({ at: `line ${row + 1}`, text: line })) : [argument(text, index)],
  )
}

const argument = (text: string, index: number): Value => ({ at: `value ${index + 1}`, text })

const mostBytes = 10_000_000

interface Told {
  readonly code: string
  readonly message: string
  readonly expected: string
}

const issuesOf = (codec: Scalar<unknown>, text: string): readonly Told[] => {
  const definition = codec[definitionKey]
  const value = valueOf(definition, text)
  const expected = describe(definition)
  if (value === undefined)
    return [{ code: 'invalid_type', message: `is no ${expected}: write its digits alone`, expected }]
  const result = codec.decode(value)
  if (result._tag === 'Right') return []
  return result.left.map(({ code, sentence, expected }) => ({
    code,
    message: sentence,
    expected,
  }))
}

/** The value that a text means to a type: a number is written in digits, else it is none; bytes are those of the text. */
const valueOf = ({ kind }: ScalarDefinition, text: string): unknown => {
  switch (kind) {
    case 'integer':
    case 'float':
      return isNumber.test(text) ? Number(text) : undefined
    case 'bigint':
      return /^-?\d{1,4096}$/.test(text) ? BigInt(text) : undefined
    case 'blob':
    case 'bytes':
      return new TextEncoder().encode(text)
    case 'string':
    case 'boolean':
    case 'timestamp':
    case 'stream':
    case 'events':
    case 'document':
    case 'unknown':
      return text
  }
}

const isNumber = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/

interface Checked {
  readonly at: string
  readonly ok: boolean
  readonly issues: readonly Told[]
}

/** A line for each issue, with the value's place in front and no value, and how many values fit. */
const checkedLines = (name: string, values: readonly Checked[]): readonly string[] => [
  ...values.flatMap(({ at, issues }) => issues.map(({ message }) => `${at}: ${visible(message)}`)),
  `${values.filter(({ ok }) => ok).length} of ${values.length} fit ${name}`,
]
