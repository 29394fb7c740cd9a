/** Facts of AWS's own constraints, beside the repository: values that are right and wrong, and patterns that hang. */
import { judgeLimits } from '../../../codegen/merge/judge-limits.js'
import { translate } from '../../../codegen/patterns/translate.js'
import type { Limits, Problem } from '../../../codegen/service/model.js'
import { constrainedCodec, constraintsOf } from '../../../src/cli/generator/limited-codec.js'
import { float, integer, string } from '../../../src/codec.js'
import { automatonOf } from '../../../src/schema/linear.js'
import { positionOf } from '../../../src/schema/machine.js'
import { hasModels, modelData } from '../../support/models.js'

if (!hasModels) console.warn('There are no models beside the repository: tests of what they hold are skipped.')
const withModels = hasModels ? test : test.skip

interface Rule {
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
  readonly enum?: readonly string[]
}

/** A rule as a model of botocore has it (`whole`), or one of Smithy, and what is said of it. */
const judged = (
  { min, max, pattern }: Rule,
  whole: boolean,
): { limits: Limits | undefined; notes: readonly string[] } => {
  const notes: Problem[] = []
  const limits: Limits = {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(pattern === undefined ? {} : { pattern: { text: pattern, ...(whole ? { whole: true as const } : {}) } }),
    place: { page: 'data', line: 1 },
  }
  return { limits: judgeLimits(limits, (note) => notes.push(note)), notes: notes.map(({ message }) => message) }
}

/** Many members have one rule. */
const known = new Map<string, Limits | undefined>()
const judgedOnce = (rule: Rule, whole: boolean): Limits | undefined => {
  const key = `${whole} ${JSON.stringify(rule)}`
  if (!known.has(key)) known.set(key, judged(rule, whole).limits)
  return known.get(key)
}

const fits = (type: string, rule: Rule, whole: boolean, value: unknown): boolean => {
  if (rule.enum !== undefined && !rule.enum.includes(String(value))) return false
  const limits = judgedOnce(rule, whole)
  if (limits === undefined) return true
  const constraints = constraintsOf(limits)
  switch (type) {
    case 'string':
      return constrainedCodec(string, constraints).is(value)
    case 'integer':
    case 'long':
      return constrainedCodec(integer, constraints).is(value)
    case 'float':
    case 'double':
      return constrainedCodec(float, constraints).is(value)
    default:
      // Of a list and of a map the data has the count.
      return typeof value === 'number' && value >= (rule.min ?? 0) && value <= (rule.max ?? Infinity)
  }
}

withModels("AWS's own examples fit what its models say, but for four, which are mistakes of the examples", () => {
  const examples = modelData('botocore-example-values.json.gz') as readonly (readonly [
    service: string,
    operation: string,
    example: number,
    path: string,
    shape: string,
    type: string,
    value: unknown,
    rule: Rule,
  ])[]
  const checked = examples.filter(([, , , , , type]) => type !== 'required' && type !== 'unknown')
  const broken = checked
    .filter(([, , , , , type, value, rule]) => !fits(type, rule, true, value))
    .map(([service, , , path, shape]) => `${service} ${path} ${shape}`)
  expect(checked.length).toBeGreaterThan(2000)
  expect(broken).toEqual([
    'ec2 ModifySpotFleetRequest.ExcessCapacityTerminationPolicy ExcessCapacityTerminationPolicy',
    'kms CreateCustomKeyStore.CloudHsmClusterId CloudHsmClusterIdType',
    'kms UpdateCustomKeyStore.CloudHsmClusterId CloudHsmClusterIdType',
    'polly GetLexicon.Name LexiconName',
  ])
})

withModels('the values in Smithy models fit, but for those that are there to be refused', () => {
  const examples = modelData('smithy-example-values.json.gz') as readonly (readonly [
    service: string,
    path: string,
    shape: string,
    type: string,
    value: unknown,
    rule: Rule,
    source: string,
  ])[]
  const checked = examples.filter(([, , , , , , source]) => source !== 'endpoint')
  const broken = checked
    .filter(([, , , type, value, rule]) => !fits(type, rule, false, value))
    .map(([service, path, shape]) => `${service} ${path} ${shape}`)
  expect(checked.length).toBeGreaterThan(3000)
  expect([...new Set(broken)].sort()).toEqual([])
})

withModels("tflint's names come out as its authors say", () => {
  const rows = modelData('tflint-ok-ng.json') as readonly {
    readonly service: string
    readonly shape: string
    readonly ok: string
    readonly ng: string
    readonly constraint: Rule
  }[]
  const isOk = ({ constraint }: (typeof rows)[number], value: string): boolean =>
    fits('string', constraint, true, value)
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.filter((row) => !isOk(row, row.ok)).map(({ service, shape }) => `${service} ${shape}`)).toEqual([])
  // Of the last the model has no constraint at all.
  expect(rows.filter((row) => isOk(row, row.ng)).map(({ service, shape }) => `${service} ${shape}`)).toEqual([
    'cloudwatch ExtendedStatistic',
  ])
})

/** How often a machine looks at a character or at a position while it reads a text. */
const stepsOf = (source: string, text: string): number => {
  const { classes, followers, matches } = automatonOf(source)
  let steps = 0
  for (const each of new Set(classes)) {
    const test = each.test.bind(each)
    each.test = (character) => {
      steps++
      return test(character)
    }
  }
  for (const positions of followers) {
    const all = positions[Symbol.iterator].bind(positions)
    positions[Symbol.iterator] = () => {
      steps += positions.length
      return all()
    }
  }
  matches(text)
  return steps + text.length
}

/** In how many ways the beginnings of a text lead to a position: how often an engine that tries them all reads a character. */
const waysOf = (source: string, text: string): number => {
  const { classes, followers, first } = automatonOf(source)
  let ways = new Map(first.map((step) => [positionOf(step), 1]))
  let all = 0
  for (const character of text) {
    const next = new Map<number, number>()
    for (const [position, count] of ways) {
      if (classes[position]?.test(character) !== true) continue
      all += count
      for (const step of followers[position] ?? [])
        next.set(positionOf(step), (next.get(positionOf(step)) ?? 0) + count)
    }
    ways = next
  }
  return all
}

withModels(
  'no pattern that hangs elsewhere takes more than 40 steps for a character, with its bound and without',
  () => {
    const rows = modelData('redos-vulnerable.json') as readonly { readonly p: string; readonly max: number }[]
    const most: Record<string, number> = {}
    const regexps = new Set<string>()
    const sources = new Set<string>()
    let followed = 0
    for (const { p, max } of rows)
      for (const bound of [max, Infinity]) {
        const { code } = translate(p, true, bound)
        if (code === undefined) continue
        if (sources.has(code.source)) continue
        sources.add(code.source)
        if (code.engine === 'regexp') regexps.add(p)
        for (const unit of ['a', '0', '-', 'a-', '/a', ' ', '.', '*,', '@a', '_', 'arn:aws:', 'arn:aws-a']) {
          const text = `${unit.repeat(20_000 / unit.length)}!`
          const steps = code.engine === 'linear' ? stepsOf : waysOf
          followed++
          most[p] = Math.max(most[p] ?? 0, steps(code.source, text) / text.length)
        }
      }
    expect(Object.entries(most).filter(([, steps]) => steps > 40)).toEqual([])
    expect(followed).toBeGreaterThan(1000)
    // As the whole value these lead to no position in two ways.
    expect(regexps.size).toBe(7)
  },
)

/** For each that a newer model does not settle: the rule as it was, and how the note on it ends. */
const knownWrong: readonly (readonly [shape: string, rule: Rule, note: string | undefined])[] = [
  ['MappingTemplate', { min: 1, max: 65536, pattern: '^.*$' }, undefined],
  ['Email', { min: 1, max: 64, pattern: 'See rules in parameter description' }, 'it is prose.'],
  ['ViewContentSha256', { min: 1, max: 64, pattern: '^[a-zA-Z0-9]$' }, 'has 1 characters, where 64 may be.'],
  ['ChangeName', { min: 1, max: 72, pattern: '^[a-zA-Z]$' }, 'has 1 characters, where 72 may be.'],
  ['NextToken', { min: 1, max: 2048, pattern: '^[\\w+=.:@\\-\\/]$' }, 'has 1 characters, where 2048 may be.'],
  ['RescoreId', { min: 1, max: 36, pattern: '[a-zA-Z0-9][a-zA-Z0-9-]' }, 'has 2 characters, where 36 may be.'],
  ['UUID', { min: 32, max: 32, pattern: '[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}' }, 'and its length excludes that.'],
  ['AwsAccountId', { min: 12, max: 12, pattern: '^\\\\d{12}$' }, 'its backslashes are doubled.'],
  ['CustomerMetadataKey', { max: 128, pattern: '([\\p{L}]*)${1,128}' }, 'it repeats what has no length.'],
]

test.each(knownWrong)('%s is known to be wrong, and left out with a note, or says nothing', (_, rule, note) => {
  const { limits, notes } = judged(rule, true)
  expect(limits?.pattern?.code).toBeUndefined()
  expect(notes).toEqual(note === undefined ? [] : [expect.stringContaining(note)])
})

withModels('each that is known to be wrong is settled: here, by a newer model, by an option, or by an override', () => {
  const rows = modelData('known-wrong.json') as readonly Readonly<Record<'shape' | 'settledBy', string>>[]
  const elsewhere =
    /newer model|unknownLiterals|never held against responses|known list|whole value|cut value|page of our own/
  const open = rows.filter(
    ({ shape, settledBy }) => !elsewhere.test(settledBy) && !knownWrong.some(([known]) => known === shape),
  )
  // Of the first the pattern is right, and is translated.
  expect(open.map(({ shape }) => shape)).toEqual(['BudgetName', '4 shapes, patterns with ${1,128}'])
  const budget = judged({ max: 100, pattern: '^(?![^:\\\\]*/action/|(?i).*<script>.*</script>.*)[^:\\\\]+$' }, true)
  const fitsBudget = budget.limits && constrainedCodec(string, constraintsOf(budget.limits))
  expect(['My budget', 'a/action/b', 'a<Script></SCRIPT>'].map((name) => fitsBudget?.is(name))).toEqual([
    true,
    false,
    false,
  ])
})
