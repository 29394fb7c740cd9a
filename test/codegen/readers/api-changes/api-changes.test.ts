import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { apiChanges } from '../../../../codegen/readers/api-changes/api-changes.js'
import { boto3Rst } from '../../../../codegen/readers/boto3-rst/boto3-rst.js'
import { strip } from '../../../../codegen/pages/strip.js'
import { describedLines, pathsOf, requiredPaths } from '../../../support/operations.js'
import { factsOf, pageOf, problemsOf, references } from '../../../support/pages.js'

const page = pageOf('test/fixtures/bakery/api-changes.txt', 'api-changes.txt')
const reading = apiChanges.read(page)

describe('the bakery in the API change log', () => {
  test('is recognized, and so is what is left of it when it is stripped', () => {
    expect(apiChanges.recognizes(page)).toBe(true)
    expect(apiChanges.recognizes(strip(reading))).toBe(true)
    expect(apiChanges.recognizes({ name: 'x', text: '2020/12/01 - a diary\nRequest Syntax' })).toBe(false)
  })

  test('has no problem, and a date', () => {
    expect(problemsOf(reading)).toEqual([])
    expect(reading.page).toEqual({ ...page, date: '2020-12-01' })
  })

  test('says of requests and responses what the page in reStructuredText says', () => {
    const { operations } = boto3Rst.read(pageOf('test/fixtures/bakery/boto3.rst'))
    const sides = operations.map(({ alias, request, response }) => ({ alias, request, response }))
    const facts = (of: typeof sides): unknown =>
      JSON.parse(JSON.stringify(of, (key, value: unknown) => (key === 'place' ? undefined : value)))
    expect(facts(reading.operations.map(({ alias, request, response }) => ({ alias, request, response })))).toEqual(
      facts(sides),
    )
  })

  test('a member stands where it is described, not where its syntax is', () => {
    const places = reading.operations[0]?.request?.map(({ name, place }) => [name, place.line])
    expect(places).toEqual([
      ['OvenId', 9],
      ['Recipe', 16],
      ['Toppings', 29],
      ['Labels', 32],
      ['Settings', 36],
    ])
    expect(reading.operations.map(({ place }) => place.line)).toEqual([8, 53])
  })

  test('stripped to its facts it reads the same, and none of its prose is left', () => {
    const stripped = strip(reading)
    expect(factsOf(apiChanges.read(stripped))).toEqual(factsOf(reading))
    expect(problemsOf(apiChanges.read(stripped))).toEqual([])
    expect(stripped.text).not.toMatch(/loaf|oven |Nobody|Note|None|optional/)
  })

  test('blank lines say nothing', () => {
    const wide = { name: 'wide', text: page.text.replaceAll('\n', '\r\n\r\n') }
    expect(factsOf(apiChanges.read(wide))).toEqual(factsOf(reading))
  })

  test('cut short after any line but a last one of prose it has a problem', () => {
    const lines = page.text.split('\n')
    const last = lines.indexOf('NextToken (string) --')
    const problems = lines.map(
      (_, end) => apiChanges.read({ name: 'cut', text: lines.slice(0, end).join('\n') }).problems,
    )
    expect(problems.slice(1, last + 1).filter(({ length }) => length === 0)).toEqual([])
    expect(problems.slice(last + 1).filter(({ length }) => length > 0)).toEqual([])
  })
})

describe('what an update says has changed', () => {
  const update = (...changes: readonly string[]) => {
    const text = page.text
      .replace('2 new api', '2 updated api')
      .replace('Puts one loaf', `${changes.join('\n')}\nPuts one loaf`)
    return apiChanges.read({ name: 'update', text })
  }

  test.each([
    {
      changes: ['Changes (request)', "{'Recipe': {'Flour': {'RYE'}, 'SaltPercent': 'float'}, 'Toppings': {'SESAME'}}"],
    },
    { changes: ['Changes (request)', "{'Labels': {'string': 'string'}, 'Settings': {}}"] },
    { changes: ['Changes (response)', "{'Status': 'BAKED | BURNT', 'Error': 'string'}"] },
    { changes: ['Changes (both)', "{'OvenId': 'string'}"] },
    { changes: ['Changes (request, response)', "Request {'OvenId': 'string'}", "Response {'LoafId': 'string'}"] },
    { changes: ['Changes (request, response)', 'Request', "{'OvenId': 'string'}", 'Response', "{'LoafId': 'string'}"] },
  ])('is there: $changes', ({ changes }) => {
    const updated = update(...changes)
    expect(problemsOf(updated)).toEqual([])
    expect(updated.operations.map(withoutPlaces)).toEqual(reading.operations.map(withoutPlaces))
    expect(problemsOf(apiChanges.read(strip(updated)))).toEqual([])
  })

  test('is a Problem where the operation does not have it, in the request as in the response', () => {
    const changed = update(
      'Changes (request, response)',
      "Request {'Crust': 'string'}",
      "Response {'OvenId': 'string'}",
    )
    expect(problemsOf(changed)).toEqual([
      '4: Crust is said to have changed in the request of bake_bread, which does not have it.',
      '5: OvenId is said to have changed in the response of bake_bread, which does not have it.',
    ])
  })
})

test.each([
  ['list', { kind: 'list', item: { kind: 'map', key: { kind: 'string' }, value: { kind: 'document' } } }],
  ['dict', { kind: 'map', key: { kind: 'string' }, value: { kind: 'document' } }],
])('a cut recursion is a %s where the text calls it one', (word, type) => {
  const text = [
    '2021/03/04 - Bakery - 1 new api methods',
    'Request Syntax',
    "client.bake( Recipe={ 'Parts': {'... recursive ...'} } )",
    ...['dict', 'How.', `Parts (${word}) --`, 'None'],
  ]
  const { operations, problems } = apiChanges.read({ name: 'cut', text: text.join('\n') })
  expect(problems).toEqual([])
  expect(operations[0]?.request?.[0]?.type).toMatchObject({ members: [{ name: 'Parts', type }] })
})

const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'place' ? undefined : part)))

describe('prose that looks like a description', () => {
  const read = (...parameters: readonly string[]) =>
    apiChanges.read({
      name: 'log',
      text: [
        '2020/12/01 - Bakery - 1 new api methods',
        'Request Syntax',
        "client.bake( A='string', B='string', C=123 )",
        ...parameters,
        'None',
      ].join('\n'),
    })
  const facts = (...parameters: readonly string[]) => {
    const { operations, problems } = read(...parameters)
    return [operations[0]?.request?.map(({ required, place }) => [place.line, required]), problems.length]
  }

  test.each([
    [
      'none',
      ['string', 'a', 'string', 'b', 'integer', 'c'],
      [
        [4, false],
        [6, false],
        [8, false],
      ],
    ],
    [
      'a word of another type',
      ['string', 'dict', 'string', 'b', 'integer'],
      [
        [4, false],
        [6, false],
        [8, false],
      ],
    ],
    [
      'before a required one',
      ['string', 'a', 'string', 'a', 'string', '[REQUIRED]', 'integer'],
      [
        [4, false],
        [8, true],
        [10, false],
      ],
    ],
    [
      'between others',
      ['string', 'a', 'string', 'string', 'string', 'integer'],
      [
        [4, false],
        [6, false],
        [9, false],
      ],
    ],
    [
      'None',
      ['string', 'None', 'string', 'integer', 'c'],
      [
        [4, false],
        [6, false],
        [7, false],
      ],
    ],
  ])('%s', (_, given, want) => {
    expect(facts(...given)).toEqual([want, 0])
  })
})

const log = join(references, 'amplifybackend/api-changes.txt')
const rst = join(references, 'amplifybackend/boto3.rst')
const shared = existsSync(log) && existsSync(rst)

;(shared ? describe : describe.skip)(`amplifybackend${shared ? '' : ' (skipped: ../shared is absent)'}`, () => {
  const { operations, problems, page: dated } = shared ? apiChanges.read(pageOf(log)) : reading
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

  test('24 operations of 2020-12-01, no problem', () => {
    expect([operations.length, dated.date, problems]).toEqual([24, '2020-12-01', []])
  })

  // Counted as in the reStructuredText page: parameters, members, list items, and the `(dict) --` of each response.
  test('278 lines describe requests, 231 describe responses', () => {
    expect(sum(operations.map(({ request }) => describedLines(request ?? [])))).toBe(278)
    expect(sum(operations.map(({ response }) => 1 + describedLines(response ?? [])))).toBe(231)
  })

  test('the names of all parameters are back', () => {
    const get = operations.find(({ alias }) => alias === 'get_token')
    expect(get?.request?.map(({ name, required }) => [name, required])).toEqual([
      ['AppId', true],
      ['SessionId', true],
    ])
    const marked = pageOf(log)
      .text.split('\n')
      .filter((line) => line.endsWith('[REQUIRED]')).length
    expect(sum(operations.map(({ request }) => requiredPaths(request ?? []).length))).toBe(marked)
  })

  test('the page in reStructuredText has the same members, and those that came later', () => {
    const later = shared ? boto3Rst.read(pageOf(rst)).operations : []
    const known = new Set(operations.map(({ alias }) => alias))
    const common = later.filter(({ alias }) => known.has(alias))
    expect(later.filter(({ alias }) => !known.has(alias)).map(({ alias }) => alias)).toEqual(['import_backend_auth'])
    const apple = 'ResourceConfig.UserPoolConfigs.OAuth.SocialProviderSettings.SignInWithApple'
    const members = ['', '.ClientId', '.KeyId', '.PrivateKey', '.TeamId']
    const withApple = (...aliases: readonly string[]): readonly string[] =>
      aliases.flatMap((alias) => members.map((member) => `${alias}.${apple}${member}`))
    const addedTo = (side: 'request' | 'response'): readonly string[] => {
      const old = pathsOf(operations, side)
      return pathsOf(common, side).filter((path) => !old.includes(path))
    }
    const removedFrom = (side: 'request' | 'response'): readonly string[] => {
      const current = pathsOf(common, side)
      return pathsOf(operations, side).filter((path) => !current.includes(path))
    }
    expect([removedFrom('request'), removedFrom('response')]).toEqual([[], []])
    expect(addedTo('request')).toEqual(withApple('create_backend_auth', 'update_backend_auth'))
    expect(addedTo('response')).toEqual(withApple('get_backend_auth'))
  })
})
