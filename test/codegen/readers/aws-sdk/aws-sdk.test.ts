import type { Member, Page, Reading } from '../../../../codegen/service/model.js'
import { packagePage } from '../../../../codegen/pages/package-page.js'
import { generate } from '../../../../codegen/pipeline.js'
import { readPage } from '../../../../codegen/readers/readers.js'
import { bakeryPackage, cellarPackage, pageOf, problemsOf, speaking } from '../../../support/pages.js'
import { saidOf } from '../../../support/said-of.js'

const installed = (name: string): Page => {
  const found = packagePage(name, process.cwd())
  if (found === undefined) throw new Error(`${name} is not installed`)
  return found.page
}

const readings = {
  newer: readPage(installed('@aws-sdk/client-amplifybackend')),
  older: readPage(installed('client-amplifybackend-a-year-older')),
}

const count = <A>(items: readonly A[], keyOf: (item: A) => string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1
  return counts
}

describe.each(Object.entries(readings))('client-amplifybackend, the %s one', (_, reading) => {
  const { structures, literals, operations, problems } = reading

  test('is read whole', () => {
    expect(problems).toEqual([])
    expect({ structures: structures.length, literals: literals.length, operations: operations.length }).toEqual({
      structures: 100,
      literals: 16,
      operations: 31,
    })
  })

  // Each member of each structure counts once, however often the structure is used. The service's own model has more:
  // twins of structures that no operation uses, which the SDK leaves out.
  test('wire names', () => {
    const kindOf = ({ name, wire = '', location }: Member): string => {
      if (location !== undefined) return location
      if (wire.includes('_')) return 'snake_case'
      return wire === name ? 'as documented' : wire === name.charAt(0).toLowerCase() + name.slice(1) ? 'lowerCamel' : ''
    }
    const members = structures.flatMap((structure) => structure.members)
    expect(count(members, kindOf)).toEqual({ path: 51, lowerCamel: 302, snake_case: 10, 'as documented': 6 })
    const documented = members.filter((member) => kindOf(member) === 'as documented').map(({ name }) => name)
    expect(documented.sort()).toEqual([
      'Facebook',
      'Google',
      'LoginWithAmazon',
      'MFAMode',
      'MFAMode',
      'SignInWithApple',
    ])
  })

  test('how operations are called', () => {
    expect(count(operations, ({ http }) => `${http?.method} ${http?.status}`)).toEqual({ 'POST 200': 29, 'GET 200': 2 })
    for (const { http, requestName } of operations) {
      const labels = [...(http?.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, label]) => label)
      const request = structures.find(({ name }) => name === requestName)
      const inPath = request?.members.filter(({ location }) => location === 'path').map(({ name }) => name)
      expect(inPath?.sort()).toEqual(labels.sort())
    }
  })

  test('what is sensitive, and the exceptions', () => {
    expect(structures.filter(({ sensitive }) => sensitive).map(({ name }) => name)).toEqual([
      'EmailSettings',
      'SmsSettings',
      'BackendAuthSocialProviderConfig',
      'BackendAuthAppleProviderConfig',
    ])
    const exceptions = structures.filter(({ exception }) => exception !== undefined)
    expect(exceptions.map(({ name, exception }) => [name, exception?.fault])).toEqual([
      ['BadRequestException', 'client'],
      ['GatewayTimeoutException', 'server'],
      ['NotFoundException', 'client'],
      ['TooManyRequestsException', 'client'],
    ])
    for (const { errors } of operations) expect(errors).toEqual(exceptions.map(({ name }) => name))
  })

  test('every fact has a place in a file of the package', () => {
    const files = new Map((reading.page.files ?? []).map(({ path, text }) => [`${reading.page.name}/${path}`, text]))
    for (const { members } of structures) {
      for (const { name, place } of members) {
        expect(files.get(place.page)?.split('\n')[place.line - 1]).toMatch(new RegExp(`^ +${name}\\??: `))
      }
    }
  })
})

/** The facts of a reading, without places, and without the status of exceptions, which serializers do not have. */
const facts = ({ structures, literals, operations }: Reading): unknown => {
  const sorted = [structures, literals, operations].map((list) =>
    [...list].sort((left, right) => ((left.name ?? '') < (right.name ?? '') ? -1 : 1)),
  )
  return JSON.parse(
    JSON.stringify(sorted, (key, value: unknown) =>
      ['place', 'boundAt'].includes(key) || (key === 'status' && value !== 200) ? undefined : value,
    ),
  )
}

test('two packages a year apart, with schemas and with serializers, say the same', () => {
  expect(facts(readings.older)).toEqual(facts(readings.newer))
})

test('they merge into one service, without a conflict', () => {
  const both = generate([readings.older.page, readings.newer.page], { service: 'amplifybackend' })
  expect(both.problems).toEqual([])
  expect(saidOf(both.files)).toEqual(saidOf(generate([readings.newer.page], { service: 'amplifybackend' }).files))
})

test.each([
  ['@aws-sdk/client-dynamodb', 62],
  ['@aws-sdk/client-glacier', 33],
])('%s is read too', (name, operations) => {
  const { service, problems } = generate([installed(name)], { service: 'other' })
  expect(service.operations).toHaveLength(operations)
  expect(problems).toEqual([])
})

test('what the middleware of the client fills in is marked, in requests', () => {
  const { structures } = readPage(installed('@aws-sdk/client-glacier'))
  const accounts = structures.flatMap(({ name, members }) =>
    members.flatMap((member) => (member.name === 'accountId' ? [{ name, member }] : [])),
  )
  expect(accounts).toHaveLength(33)
  for (const { member } of accounts) expect(member).toMatchObject({ required: true, filled: true })
  const { files } = generate([installed('@aws-sdk/client-glacier')], { service: 'glacier' })
  const text = files.find(({ path }) => path === 'shapes.ts')?.text ?? ''
  expect(text).toMatch(
    /interface AbortVaultLockInput \{\n {2}\/\*\* The client fills it in, if it is absent\. \*\/\n {2}accountId: string \| undefined\n {2}vaultName: string\n\}/,
  )
  expect(text).toContain("accountId: optional(nonEmptyString, { location: 'path' })")
})

test('what the package calls deprecated is marked: structures, members, operations', () => {
  const deprecatedIn = (page: Page): unknown => {
    const { structures, operations } = readPage(page)
    const isDeprecated = ({ deprecated }: { readonly deprecated?: true }): boolean => deprecated === true
    return {
      structures: structures.filter(isDeprecated).map(({ name }) => name),
      members: structures.flatMap(({ name, members }) =>
        members.filter(isDeprecated).map((one) => `${name}.${one.name}`),
      ),
      operations: operations.filter(isDeprecated).map(({ name }) => name),
    }
  }
  expect(deprecatedIn(installed('@aws-sdk/client-sqs'))).toEqual({
    structures: ['InvalidIdFormat'],
    members: ['ReceiveMessageRequest.AttributeNames'],
    operations: [],
  })
  expect(deprecatedIn(installed('@aws-sdk/client-lambda'))).toEqual({
    structures: ['InvokeAsyncRequest', 'InvokeAsyncResponse'],
    members: [],
    operations: ['InvokeAsync'],
  })
})

test('what a command takes otherwise than its shape has it', () => {
  const { structures } = readPage(cellarPackage)
  const member = (structure: string, name: string): Member | undefined =>
    structures.find((each) => each.name === structure)?.members.find((each) => each.name === name)
  expect(member('SendSampleRequest', 'Sample')).toMatchObject({
    type: { kind: 'blob' },
    exact: true,
    location: 'payload',
  })
  expect(member('SendSampleResponse', 'Sample')).toMatchObject({ type: { kind: 'bytes' }, location: 'payload' })
  expect(member('SendSampleRequest', 'Taster')).toMatchObject({ hostLabel: true })
})

test.each([
  ['AwsQueryProtocol', 'awsQuery'],
  ['AwsRestJsonProtocol', 'restJson1'],
])('what a client speaks: %s', (spoken, protocol) => {
  const reading = readPage(speaking(spoken))
  expect([reading.protocol, problemsOf(reading)]).toEqual([protocol, []])
})

test('what REST has bound elsewhere or renamed stands in the body of other protocols, under its own name', () => {
  const members = (spoken: string): readonly Member[] =>
    readPage(speaking(spoken)).structures.flatMap((structure) => structure.members)
  const isBound = ({ name, wire, location }: Member): boolean => wire !== name || location !== undefined
  expect(members('AwsRestJsonProtocol').some(isBound)).toBe(true)
  expect(members('AwsJson1_0Protocol').filter(isBound)).toEqual([])
})

describe('a package with a fault is one Problem', () => {
  const without = (pattern: RegExp): Page => ({
    ...bakeryPackage,
    files: (bakeryPackage.files ?? []).filter(({ path }) => !pattern.test(path)),
  })
  const nothing =
    '1: @aws-sdk/client-bakery has no models and commands in dist-types/: it is no client of the AWS SDK for JavaScript 3, or too old a one; name another package, or install a newer one.'

  test.each([/./, /^dist-types\//, /^dist-types\/models\//, /^dist-types\/commands\//])('without %s', (pattern) => {
    const reading = readPage(without(pattern))
    expect(problemsOf(reading)).toEqual([nothing])
    expect([reading.structures, reading.operations]).toEqual([[], []])
  })

  test.each([
    ['no serializers', undefined],
    ['those of 2021', 'export var serializeAws_restJson1BakeCommand = function () {}'],
  ])('without schemas, and with %s', (_, text) => {
    const page = without(/^dist-es\//)
    const more = text === undefined ? [] : [{ path: 'dist-es/protocols/Aws_restJson1.js', text }]
    const reading = readPage({ ...page, files: [...(page.files ?? []), ...more] })
    expect(problemsOf(reading)).toEqual([
      '1: @aws-sdk/client-bakery has neither schemas nor serializers of the kind that packages have since 3.309: nothing was read from it; install that version or a newer one.',
    ])
    expect([reading.structures, reading.operations]).toEqual([[], []])
  })
})

describe('the bakery of before there were schemas', () => {
  /** The package with this text for serializers instead of schemas. */
  const serialized = (path: string, text: string): Page => ({
    ...bakeryPackage,
    files: [...(bakeryPackage.files ?? []).filter((file) => !file.path.startsWith('dist-es/')), { path, text }],
  })
  /** Without what stands in other files, or is not read: what is sensitive, and the formats of timestamps. */
  const plain = (reading: Reading): unknown =>
    JSON.parse(
      JSON.stringify(facts(reading), (key, value: unknown) =>
        ['format', 'sensitive'].includes(key) ? undefined : value,
      ),
    )

  test.each(['3.310', '3.523'])('%s says the same as today', (version) => {
    const { text } = pageOf(`test/fixtures/bakery-serializers/${version}.js`)
    const reading = readPage(serialized('dist-es/protocols/Aws_restJson1.js', text))
    expect([reading.problems, reading.protocol]).toEqual([[], 'restJson1'])
    expect(plain(reading)).toEqual(plain(readPage(bakeryPackage)))
  })

  test.each([
    ['Aws_query', 'awsQuery'],
    ['Aws_ec2', 'ec2Query'],
    ['Aws_restXml', 'restXml'],
  ])('%s: its declarations are read, and its messages by nobody', (file, protocol) => {
    const page = serialized(`dist-es/protocols/${file}.js`, 'export const se_BakeBreadCommand = async (input) => {}')
    const { service, problems, files } = generate([page], { service: 'bakery' })
    expect([problems, service.protocol]).toEqual([[], protocol])
    expect(service.structures.map(({ name }) => name)).toContain('BakeBreadRequest')
    expect(files.find(({ path }) => path === 'operations.ts')?.text).toContain(`protocol: '${protocol}'`)
  })
})

test('no file makes it throw, however it is cut', () => {
  const files = bakeryPackage.files ?? []
  for (const [index, file] of files.entries()) {
    for (let length = 0; length < file.text.length; length += 101) {
      const cut = files.with(index, { ...file, text: file.text.slice(0, length) })
      expect(readPage({ ...bakeryPackage, files: cut }).dialect).toBe('aws-sdk')
    }
  }
})
