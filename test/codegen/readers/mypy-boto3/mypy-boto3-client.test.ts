import type { Page } from '../../../../codegen/service/model.js'
import { mypyBoto3Client } from '../../../../codegen/readers/mypy-boto3/mypy-boto3-client.js'
import { strip } from '../../../../codegen/pages/strip.js'
import { factsOf, pageOf, problemsOf } from '../../../support/pages.js'

const bakery = (name: string): Page => pageOf(`test/fixtures/bakery/${name}`, name)
const pages = ['mypy-boto3-bullets-client.md', 'mypy-boto3-client.md', 'types-boto3-client.md'].map(bakery)
const pageWith = (methods: string): Page => ({ name: 'page.md', text: `# BakeryClient\n\n${methods}` })
const withoutPlace = (key: string, value: unknown): unknown => (key === 'place' ? undefined : value)
const method = (name: string, parameters: string, returns: string): string =>
  `### ${name}\n\ndef ${name}(\n    self,\n${parameters}) -> ${returns}:\n    ...\n`

test.each([
  ['# BakeryClient\n', true],
  ['# BakeryClient for boto3 Bakery module\n', true],
  ['## BakeryClient\n', false],
  ['# Paginators\n', false],
  ['# Type definitions\n', false],
])('recognizes %j: %s', (text, want) => {
  expect(mypyBoto3Client.recognizes({ name: 'page.md', text })).toBe(want)
})

describe('the bakery', () => {
  test.each(pages)('$name has no Problems, and reads to the same facts when stripped', (page) => {
    const reading = mypyBoto3Client.read(page)
    expect(reading.problems).toEqual([])
    expect(factsOf(mypyBoto3Client.read(strip(reading)))).toEqual(factsOf(reading))
    expect(strip(reading).text).not.toContain('Bakes one loaf')
  })

  test('says what each operation takes and gives, and at which line', () => {
    const { operations, literals } = mypyBoto3Client.read(bakery('types-boto3-client.md'))
    expect(operations).toMatchObject([
      {
        alias: 'bake_bread',
        requestName: 'BakeBreadRequestTypeDef',
        responseName: 'BakeBreadResponseTypeDef',
        place: { page: 'types-boto3-client.md', line: 46 },
        request: [
          { name: 'OvenId', type: { kind: 'string' }, required: true, place: { line: 60 } },
          { name: 'Recipe', type: { kind: 'reference', name: 'RecipeUnionTypeDef' }, required: true },
          { name: 'Toppings', required: false },
          { name: 'Labels', required: false },
          { name: 'Settings', required: false },
        ],
      },
      { alias: 'list_loaves', requestName: 'ListLoavesRequestTypeDef', responseName: 'ListLoavesResponseTypeDef' },
    ])
    expect(literals.map(({ name, values }) => [name, values])).toEqual([['ToppingsElementType', undefined]])
  })

  test('says the same in bullets as in Python', () => {
    const [bullets, python] = pages.map((page) => JSON.stringify(mypyBoto3Client.read(page).operations, withoutPlace))
    expect(bullets).toBe(python)
  })

  test('lists paginators, and tells helpers from operations', () => {
    const { helpers, paginators } = mypyBoto3Client.read(bakery('mypy-boto3-client.md'))
    expect(helpers.map(({ name }) => name)).toEqual([
      'can_paginate',
      'generate_presigned_url',
      'get_paginator',
      'get_waiter',
    ])
    expect(paginators).toEqual([{ operation: 'ListLoaves', place: { page: 'mypy-boto3-client.md', line: 152 } }])
  })
})

describe('the habits of these pages', () => {
  test.each([
    ['clean', '', 'operation'],
    ['close', '', 'helper'],
    ['clean', 'Returns `Dict`\\[`str`, `Any`\\].\n', 'operation'],
    ['can_bake', 'Arguments:\n\n- `name`: `str` *(required)*\n\nReturns `bool`.\n', 'helper'],
    ['bake', 'Arguments mapping described in\n[BakeTypeDef](./type_defs.md#baketypedef).\n', 'operation'],
  ])('%s, of which stands %j, is an %s', (name, text, want) => {
    const described = `Bakes.\n\nType annotations for \`boto3.client("bakery").${name}\` method.\n\n${text}`
    const { operations, helpers, problems } = mypyBoto3Client.read(pageWith(`### ${name}\n\n${described}`))
    expect(problems).toEqual([])
    expect({ operation: operations.map(({ alias }) => alias), helper: helpers.map((helper) => helper.name) }).toEqual({
      operation: [],
      helper: [],
      [want]: [name],
    })
  })

  test.each([
    ["    OvenId: str = '-',\n", false],
    ['    OvenId: str = ...,\n', false],
    ['    OvenId: str,\n', true],
  ])('%j is required: %s', (parameter, want) => {
    const { operations, problems } = mypyBoto3Client.read(pageWith(method('bake', parameter, 'LoafTypeDef')))
    expect(problems).toEqual([])
    expect(operations[0]?.request?.map(({ required }) => required)).toEqual([want])
  })

  test('an operation may take nothing, and give what no shape is made of', () => {
    const { operations } = mypyBoto3Client.read(pageWith(method('clean', '', 'dict[str, Any]')))
    expect(factsOf({ ...mypyBoto3Client.read(pageWith('')), operations })).toMatchObject({
      operations: [{ alias: 'clean', request: [] }],
    })
    expect(operations[0]).not.toHaveProperty('responseName')
  })
})

test.each(pages)('a foreign line in the code or below it is a Problem in $name', ({ text: page }) => {
  const lines = page.split('\n')
  const inMethods = lines.flatMap((line, index) =>
    /^(?:def (?:bake|list)_|\) ->|kwargs|- `O|  `S|Returns \[|Keyword)/.test(line) ? [index + 1] : [],
  )
  expect(inMethods.length).toBeGreaterThan(6)
  for (const index of inMethods) {
    const text = [...lines.slice(0, index), 'Slice it.', ...lines.slice(index)].join('\n')
    expect(problemsOf(mypyBoto3Client.read({ name: 'page.md', text }))).toContain(
      `${index + 1}: "Slice it." is not understood here and was left out.`,
    )
  }
})
