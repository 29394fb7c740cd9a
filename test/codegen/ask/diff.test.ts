import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Change, diffReadings, diffServices } from '../../../codegen/ask/diff.js'
import { nextVersion, printDiff, summaryOfDiff } from '../../../codegen/ask/diff-texts.js'
import { readSource } from '../../../codegen/pages/sources.js'
import { readService } from '../../../codegen/pipeline.js'
import type { Page, Service, ServiceMember, Type } from '../../../codegen/service/model.js'
import type { Read } from '../../../codegen/service/outcome.js'
import { pageOf, references } from '../../support/pages.js'

const place = { page: 'p', line: 1 }
const member = (name: string, type: Type, more: Partial<ServiceMember> = {}): ServiceMember => ({
  name,
  type,
  required: false,
  claims: [],
  ...more,
})

/** A service of one operation, both sides of which have the same members, at the top and one level further down. */
const serviceOf = (members: readonly ServiceMember[], more: Partial<Service> = {}): Service => {
  const shape = (name: string, role: 'request' | 'response' | 'nested', held: readonly ServiceMember[]) => ({
    name,
    aliases: [],
    role,
    members: held,
    places: [],
  })
  const deep = member('Deep', { kind: 'list', item: { kind: 'reference', name: 'Inner' } })
  return {
    name: 'made-up',
    generatedFrom: { pages: [] },
    structures: [
      shape('Ask', 'request', [deep]),
      shape('Answer', 'response', [deep]),
      shape('Inner', 'nested', members),
    ],
    literals: [],
    operations: [{ name: 'AskAll', alias: 'ask_all', request: 'Ask', response: 'Answer', places: [] }],
    ...more,
  }
}

/** The words of a diff on each side, `kind detail breaks`. */
const said = (changes: readonly Change[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    changes.map(({ side, path, kind, detail, breaks }) => [
      `${side} ${path}`,
      `${kind}: ${detail}; ${breaks ?? 'fine'}`,
    ]),
  )

const string: Type = { kind: 'string' }
const literals = (...values: string[]): Type => ({ kind: 'literals', values })

test.each<[string, readonly ServiceMember[], readonly ServiceMember[], string, string]>([
  ['a new member', [], [member('A', string)], 'added: string, optional; fine', 'added: string, optional; fine'],
  [
    'a new member that is required',
    [],
    [member('A', string, { required: true })],
    'added: string, required; callers',
    'added: string, required; fine',
  ],
  ['a member that is gone', [member('A', string)], [], 'removed: string; callers', 'removed: string; readers'],
  [
    'required now',
    [member('A', string)],
    [member('A', string, { required: true })],
    'required: is required now; callers',
    'required: is required now; fine',
  ],
  [
    'optional now',
    [member('A', string, { required: true })],
    [member('A', string)],
    'optional: is optional now; fine',
    'optional: is optional now; readers',
  ],
  [
    'another type',
    [member('A', string)],
    [member('A', { kind: 'boolean' })],
    'retyped: string became boolean; callers',
    'retyped: string became boolean; readers',
  ],
  [
    'a wider number',
    [member('A', { kind: 'integer' })],
    [member('A', { kind: 'float' })],
    'retyped: integer became float; fine',
    'retyped: integer became float; readers',
  ],
  [
    'literals that were any string',
    [member('A', string)],
    [member('A', literals('X'))],
    "retyped: string became 'X'; callers",
    "retyped: string became 'X'; fine",
  ],
  [
    'new literals',
    [member('A', literals('X'))],
    [member('A', literals('X', 'Y', 'Z'))],
    'literals added: Y, Z; fine',
    'literals added: Y, Z; fine',
  ],
  [
    'literals that are gone',
    [member('A', literals('X', 'Y'))],
    [member('A', literals('X'))],
    'literals removed: Y; callers',
    'literals removed: Y; fine',
  ],
])('%s', (_, before, after, request, response) => {
  const changes = diffServices(serviceOf(before), serviceOf(after), { limits: false })
  expect(Object.values(said(changes))).toEqual([request, response])
  expect(Object.keys(said(changes))).toEqual(['request Deep[].A', 'response Deep[].A'])
})

test('limits bind requests alone, and a tighter one breaks callers', () => {
  const limited = (max: number): readonly ServiceMember[] => [member('A', { kind: 'string', limits: { max, place } })]
  const diff = (from: number, to: number, limits = true): unknown =>
    said(diffServices(serviceOf(limited(from)), serviceOf(limited(to)), { limits }))
  expect(diff(9, 5)).toEqual({ 'request Deep[].A': 'limits: at most 9 became at most 5; callers' })
  expect(diff(5, 9)).toEqual({ 'request Deep[].A': 'limits: at most 5 became at most 9; fine' })
  expect(diff(9, 5, false)).toEqual({})
})

test.each<[string, Type, Type]>([
  ['a number of which one does not know the kind', { kind: 'number' }, { kind: 'integer' }],
  ['a type that one has lost', { kind: 'unknown' }, { kind: 'boolean' }],
  ['bytes that may be a stream', { kind: 'blob' }, { kind: 'stream' }],
])('what one reference does not know is no change: %s', (_, was, is) => {
  const diff = (from: Type, to: Type): unknown =>
    diffServices(serviceOf([member('A', from)]), serviceOf([member('A', to)]), { limits: true })
  expect(diff(was, is)).toEqual([])
  expect(diff(is, was)).toEqual([])
})

describe('as text', () => {
  const before = serviceOf([member('Old', string)], {})
  const after = serviceOf([member('New_One', string)], {})
  const gone = { ...after, operations: [] }
  const changes = diffServices(before, after, { limits: false })

  test('in the style of the change log', () => {
    expect(printDiff('made-up', changes, 'text')).toBe(`made-up - 1 updated api methods
+2 members, −2 members, 2 breaking; the next version is a major one

AskAll (updated)
  Changes (request)
    + Deep[].New_One: string, optional
    − Deep[].Old: string [breaks callers]
  Changes (response)
    + Deep[].New_One: string, optional
    − Deep[].Old: string [breaks readers]
`)
  })
  test('as Markdown', () => {
    expect(printDiff('made-up', diffServices(after, gone, { limits: false }), 'markdown'))
      .toBe(`## made-up: 1 gone api methods

−1 operation, 1 breaking; the next version is a major one

### AskAll (gone)

- **breaks callers**
`)
    expect(printDiff('made-up', changes, 'markdown')).toContain('- request `Deep[].Old`: string **breaks callers**\n')
  })
  test('as JSON', () => {
    expect(JSON.parse(printDiff('made-up', changes, 'json'))).toMatchObject({
      service: 'made-up',
      next: 'major',
      summary: { breaking: 2 },
      changes: [{ operation: 'AskAll', side: 'request', path: 'Deep[].New_One', kind: 'added' }, {}, {}, {}],
    })
  })
  test('nothing', () => {
    expect(printDiff('made-up', [], 'text')).toBe('made-up - no changes\nnothing changed\n')
    expect(nextVersion([])).toBeUndefined()
  })
})

const readOf = (pages: readonly Page[]): Read => readService(pages, { service: 'made-up' })
const packageOf = (name: string): Read => readOf(readSource(name, process.cwd()))

describe('two versions of a package', () => {
  test('a year of amplifybackend changed nothing', () => {
    expect(
      diffReadings(packageOf('client-amplifybackend-a-year-older'), packageOf('@aws-sdk/client-amplifybackend')),
    ).toEqual([])
  })

  test('dynamodb from 3.310 to 3.600 brought operations and members, and broke nobody', () => {
    const changes = diffReadings(packageOf('client-dynamodb-3-310'), packageOf('client-dynamodb-3-600'))
    const came = changes.filter(({ side, kind }) => side === 'operation' && kind === 'added')
    expect(came.map(({ operation }) => operation)).toEqual([
      'DeleteResourcePolicy',
      'GetResourcePolicy',
      'PutResourcePolicy',
      'UpdateKinesisStreamingDestination',
    ])
    expect(changes.filter(({ breaks }) => breaks !== undefined)).toEqual([])
    expect(said(changes.filter(({ operation }) => operation === 'DeleteTable'))).toMatchObject({
      'response TableDescription.OnDemandThroughput': 'added: OnDemandThroughput, optional; fine',
    })
    // The other way round the same things are gone.
    const back = diffReadings(packageOf('client-dynamodb-3-600'), packageOf('client-dynamodb-3-310'))
    expect(back.filter(({ kind }) => kind === 'removed')).toHaveLength(
      changes.filter(({ kind }) => kind === 'added').length,
    )
    expect(summaryOfDiff(back)).toContain('the next version is a major one')
  })
})

describe('the dated logs of amplifybackend', () => {
  const folder = join(references, 'corpus/api-changes')
  const available = existsSync(folder)
  const check = available ? test : test.skip
  if (!available) process.stderr.write('The reference corpus is not here: the dated logs are not compared.\n')
  const dates = ['2020-12-01', '2021-06-25', '2021-07-13', '2021-10-06']
  const until = (count: number): Read =>
    readOf(dates.slice(0, count).map((date) => pageOf(join(folder, `amplifybackend-${date}.txt`), `${date}.txt`)))

  const apple = 'ResourceConfig.UserPoolConfigs.OAuth.SocialProviderSettings.SignInWithApple'
  check.each([
    [1, '1 new', ['ImportBackendAuth operation ']],
    [
      2,
      '3 updated',
      [`CreateBackendAuth request ${apple}`, `GetBackendAuth response ${apple}`, `UpdateBackendAuth request ${apple}`],
    ],
    [3, '1 updated', ['GetBackend response AmplifyFeatureFlags']],
  ])('what the log after the first %i says is what lies between', (count, title, lines) => {
    const changes = diffReadings(until(count), until(count + 1))
    expect(changes.map(({ operation, side, path }) => `${operation} ${side} ${path}`)).toEqual(lines)
    expect(changes.every(({ kind, breaks }) => kind === 'added' && breaks === undefined)).toBe(true)
    expect(printDiff('amplifybackend', changes, 'text')).toMatch(RegExp(`^amplifybackend - ${title} api methods\n`))
  })
})

test.each<[string, Type, Type]>([
  ['any number', { kind: 'float', orInteger: true }, { kind: 'integer' }],
  ['any number as a big one', { kind: 'float', orInteger: true }, { kind: 'bigint' }],
])('what pages do not tell apart is no change: %s', (_, was, is) => {
  const diff = (from: Type, to: Type): unknown =>
    diffServices(serviceOf([member('A', from)]), serviceOf([member('A', to)]), { limits: true })
  expect([diff(was, is), diff(is, was)]).toEqual([[], []])
})

describe('two eras of the same pages', () => {
  const corpus = join(references, 'corpus')
  const available = existsSync(corpus)
  if (!available) process.stderr.write('The reference corpus is not here: two eras of pages are not compared.\n')
  const names = ['type_defs.md', 'literals.md', 'client.md', 'paginators.md']
  const eraOf = (era: string, service: string): Read =>
    readOf(
      names
        .map((name) => join(corpus, era, service, name))
        .filter((path) => existsSync(path))
        .map((path) => pageOf(path, basename(path))),
    )

  ;(available ? test : test.skip).each([
    ['account', '13 new', ['EnableRegion operation ', 'GetPrimaryEmail operation ']],
    [
      'amplifybackend',
      '4 updated',
      [
        'CreateBackendAuth request ResourceConfig.UserPoolConfigs.VerificationMessage',
        'UpdateBackendAuth request ResourceConfig.UserPoolConfigs.VerificationMessage',
      ],
    ],
    ['acm_pca', '5 updated', ['CreateCertificateAuthority request UsageMode']],
  ])('%s grew, and broke nobody', (service, title, lines) => {
    const changes = diffReadings(eraOf('mypy-boto3-seed-dialect', service), eraOf('types-boto3-1.43.78', service))
    expect(changes.map(({ operation, side, path }) => `${operation} ${side} ${path}`)).toEqual(
      expect.arrayContaining(lines),
    )
    expect(printDiff(service, changes, 'text')).toMatch(RegExp(`^${service} - ${title} api methods\n`))
    expect(changes.filter(({ breaks }) => breaks !== undefined)).toEqual([])
  })
})

describe('over models', () => {
  test('the model and the package of one time say the same', () =>
    expect(
      diffReadings(readOf(readSource('codegen/references/kms', process.cwd())), packageOf('@aws-sdk/client-kms')),
    ).toEqual([]))

  test('what is taken out of a model is gone, and what is narrowed breaks callers', () => {
    const page = pageOf('codegen/references/sqs/service-2.json', 'service-2.json')
    const model = JSON.parse(page.text) as {
      operations: Record<string, unknown>
      shapes: Record<string, { members?: Record<string, unknown>; required?: string[]; max?: number }>
    }
    delete model.operations['TagQueue']
    delete model.shapes['SendMessageRequest']?.members?.['DelaySeconds']
    model.shapes['SendMessageRequest']?.required?.push('MessageGroupId')
    const after = readOf([{ ...page, text: JSON.stringify(model) }])
    expect(said(diffReadings(readOf([page]), after))).toEqual({
      'operation ': 'removed: gone; callers',
      'request DelaySeconds': 'removed: integer; callers',
      'request MessageGroupId': 'required: is required now; callers',
    })
  })
})
