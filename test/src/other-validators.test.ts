/** The test cases of two other validators, run against ours: where we differ, it is on purpose and listed. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operation, response } from '../../src/codec.js'
import { type IssueCode, validateRequest } from '../../src/index.js'
import { type Model, modelCodec } from '../support/model-codec.js'
import { format } from '../../src/combinators/operation.js'

const folder = join(__dirname, '..', '..', '..', 'shared', 'cases')

interface Case {
  readonly id: string
  readonly params: unknown
  readonly model: Model
  readonly errors: readonly { readonly class: string; readonly at: string }[]
  readonly native_values?: readonly string[]
}

/** Our code for each of their classes of errors. */
const codes: Readonly<Record<string, readonly IssueCode[]>> = {
  type: ['invalid_type', 'not_an_integer'],
  'document-type': ['invalid_type'],
  'json-value': ['invalid_type'],
  'range-min': ['out_of_range'],
  'range-max': ['out_of_range'],
  'length-min': ['invalid_length'],
  'length-max': ['invalid_length'],
  'uri-empty': ['invalid_length'],
  required: ['missing_member'],
  unknown: ['unknown_member'],
  enum: ['invalid_literal'],
  pattern: ['pattern_mismatch'],
  'union-many': ['union_members'],
  'union-empty': ['union_members'],
}

/** Values that only a program can hold, as the cases mark them. Others make the case one that can't be run here. */
const natives: Readonly<Record<string, (marked: never) => unknown>> = {
  $date: (text: string) => new Date(text),
  $bytes: (text: string) => Buffer.from(text, 'base64'),
  $undefined: () => undefined,
  $native: (name: string) => (name === 'Uint8Array' ? new Uint8Array(1) : undefined),
}
const runnable = new Set(['date', 'Date', 'bytes', 'bytearray', 'Buffer', 'Uint8Array', 'undefined'])

const revive = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(revive)
  const [first] = Object.entries(value)
  const native = first && natives[first[0]]
  if (native) return native(first[1] as never)
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, revive(entry)]))
}

/** Their verdict and ours as comparable lines; a type error of ours may be any of the codes that theirs stands for. */
const compare = (given: Case): { theirs: string[]; ours: string[] } => {
  const request = modelCodec({ ...given.model, type: 'structure' })
  const run = operation(
    { format, name: 'made-up' },
    {
      name: 'Run',
      alias: 'run',
      request: request as never,
      response: response<object>('Output', {}),
    },
  )
  const values = given.native_values?.length ? 'sdk' : 'json'
  const result = validateRequest(run, revive(given.params), { values })
  const theirs = given.errors.map(({ class: name, at }) => `${at} ${name}`).sort()
  if (result._tag === 'Right') return { theirs, ours: [] }
  const ours = result.left.map(({ pointer, code }) => {
    const match = given.errors.find(({ class: name, at }) => at === pointer && codes[name]?.includes(code))
    return `${pointer} ${match ? match.class : code}`
  })
  return { theirs, ours: ours.sort() }
}

/** Where we differ: the case, our lines, and why. Every other case has their verdict. */
const differences: readonly (readonly [id: string, ours: readonly string[], why: string])[] = [
  [
    'botocore 3',
    ['/json/date invalid_type'],
    'an issue stands at the value that is wrong, not at the document around it',
  ],
  ['botocore 9', ['/Int out_of_range', '/Long out_of_range'], 'maximums are checked as minimums are'],
  ['botocore 10', ['/List invalid_length'], 'maximums are checked as minimums are'],
  ['botocore 11', ['/OnlyMax invalid_length'], 'maximums are checked as minimums are'],
  ['botocore 12', ['/String invalid_length'], 'maximums are checked as minimums are'],
  ['botocore 22', ['/taggedUnion union_members', '/taggedUnion/unknown unknown'], 'no known member is set either'],
  ['botocore 29', ['/Timestamp null_member'], 'null has a code of its own'],
  ['awssdk2 7', ['/string3 unknown_member'], 'an unknown key is wrong whatever it holds'],
  ['awssdk2 13', ['/req null_member'], 'null has a code of its own'],
  ['awssdk2 22', ['/hash1 type'], 'a string is one wrong type, not a structure of characters'],
  ['awssdk2 37', ['/hash null_member'], 'AWS has no null in requests'],
  ['awssdk2 44', ['/param null_member'], 'AWS has no null in requests'],
  ['awssdk2 50', ['/param null_member'], 'AWS has no null in requests'],
  ['awssdk2 54', ['/param null_member'], 'AWS has no null in requests'],
  ['awssdk2 66', ['/param invalid_type'], 'a number is not written as a string'],
  ['awssdk2 67', ['/param null_member'], 'AWS has no null in requests'],
  ['awssdk2 70', ['/param invalid_type'], 'a number is not written as a string'],
  ['awssdk2 71', ['/param null_member'], 'AWS has no null in requests'],
  ['awssdk2 73', ['/param invalid_type'], 'a file holds bytes in base64'],
  ['awssdk2 77', ['/param null_member'], 'AWS has no null in requests'],
  ['awssdk2 79', ['/param invalid_type'], 'a file holds bytes in base64'],
  ['awssdk2 82', ['/param null_member'], 'AWS has no null in requests'],
  ['awssdk2 88', ['/config/settings type'], 'a string is one wrong type, not a structure of characters'],
  ['awssdk2 101', ['/number out_of_range'], 'what the reference states is not switched off'],
  ['awssdk2 102', ['/number out_of_range'], 'what the reference states is not switched off'],
  ['awssdk2 124', ['/str invalid_literal'], 'what the reference states is not switched off'],
  ['awssdk2 131', ['/str pattern_mismatch'], 'what the reference states is not switched off'],
]

const files = { botocore: 'botocore_validate.json', awssdk2: 'awssdk2_param_validator.json' }
const counts = { botocore: 36, awssdk2: 134 }

const casesOf = (validator: keyof typeof files): readonly Case[] => {
  const path = join(folder, files[validator])
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }).cases : []
}

const canRun = ({ native_values: values = [] }: Case): boolean => values.every((value) => runnable.has(value))

describe.each(['botocore', 'awssdk2'] as const)('%s', (validator) => {
  const cases = casesOf(validator)
  const run = cases.length > 0 ? test : test.skip
  const skipped = cases.length > 0 ? '' : ' (skipped: ../shared/cases is absent)'

  run(`all its cases are here; those that hold what only Python or Node has are left out${skipped}`, () => {
    expect(cases).toHaveLength(counts[validator])
    const leftOut = cases.filter((given) => !canRun(given)).flatMap(({ native_values: values = [] }) => values)
    expect([...new Set(leftOut)].sort()).toEqual(
      {
        botocore: ['complex', 'date', 'decimal', 'object', 'stream', 'tuple'],
        awssdk2: ['Stream', 'Uint32Array', 'inherited-keys'],
      }[validator],
    )
  })

  run(`our verdict is theirs, or differs as the table says${skipped}`, () => {
    const found = cases.flatMap((given, index) => {
      if (!canRun(given)) return []
      const { theirs, ours } = compare(given)
      return theirs.join() === ours.join() ? [] : [[`${validator} ${index}`, ours]]
    })
    expect(found).toEqual(differences.filter(([id]) => id.startsWith(validator)).map(([id, ours]) => [id, ours]))
  })
})
