import { existsSync } from 'node:fs'
import { awsResourceValidator } from '../../../../codegen/readers/aws-resource-validator/aws-resource-validator.js'
import type { Member, Page, Type } from '../../../../codegen/service/model.js'
import { pageOf, problemsOf, references } from '../../../support/pages.js'

const shared = existsSync(references)
const pageWith = (shapes: string): Page => ({ name: 'page.md', text: `# bakery_classes\n\n${shapes}` })
const read = (shapes: string) => awsResourceValidator.read(pageWith(shapes))

test.each([
  ['# bakery_classes\n', true],
  ['# Bakery Classes\n', true],
  ["# LoafTypeDef\n\n### LoafId\n- **Type**: <class 'str'>\n", true],
  ['# Bakery Service\n\n### LoafId\n- **Type**: string\n', false],
  ['# Typed dictionaries for boto3 Bakery module\n', false],
  ['', false],
])('recognizes %j: %s', (text, want) => {
  expect(awsResourceValidator.recognizes({ name: 'page.md', text })).toBe(want)
})

describe('the bakery', () => {
  const reading = awsResourceValidator.read(pageOf('test/fixtures/bakery/aws-resource-validator.md'))

  test('has nine structures and no Problems', () => {
    expect(reading.problems).toEqual([])
    expect(reading.structures.map(({ name }) => name)).toEqual([
      'BakeBreadRequestRequestTypeDef',
      'BakeBreadResponseTypeDef',
      'ListLoavesRequestListLoavesPaginateTypeDef',
      'ListLoavesRequestRequestTypeDef',
      'ListLoavesResponseTypeDef',
      'LoafTypeDef',
      'PaginatorConfigTypeDef',
      'RecipeTypeDef',
      'ResponseMetadataTypeDef',
    ])
  })

  test('each member has its type, its requiredness and its place', () => {
    const place = (line: number) => ({ page: 'test/fixtures/bakery/aws-resource-validator.md', line })
    expect(reading.structures[0]).toEqual({
      name: 'BakeBreadRequestRequestTypeDef',
      place: place(3),
      members: [
        { name: 'OvenId', type: { kind: 'string' }, required: true, place: place(5) },
        { name: 'Recipe', type: { kind: 'reference', name: 'RecipeTypeDef' }, required: true, place: place(9) },
        {
          name: 'Toppings',
          type: { kind: 'list', item: { kind: 'literals', values: ['NUTS', 'POPPY SEED', 'SESAME'] } },
          required: false,
          place: place(13),
        },
        {
          name: 'Labels',
          type: { kind: 'map', key: { kind: 'string' }, value: { kind: 'string' } },
          required: false,
          place: place(16),
        },
        {
          name: 'Settings',
          type: { kind: 'map', key: { kind: 'string' }, value: { kind: 'document' } },
          required: false,
          place: place(19),
        },
      ],
    })
  })
})

describe('the habits of these pages', () => {
  const onlyMember = (rows: string): Omit<Member, 'place'> | undefined => {
    const reading = read(`# Loaf\n\n${rows}\n# Crumb\n\n### Size\n- **Type**: typing.Optional[int]\n`)
    expect(problemsOf(reading)).toEqual([])
    const [member] = reading.structures[0]?.members ?? []
    return member && { name: member.name, type: member.type, ...(member.required && { required: true }) }
  }

  test.each<[string, string, Type, boolean]>([
    ["### Crumb\n- **Type**: <class 'NoneType'>\n", 'Crumb', { kind: 'reference', name: 'Crumb' }, false],
    ["### bytes\n- **Type**: <class 'NoneType'>\n", 'bytes', { kind: 'blob' }, false],
    ["### schema\n- **Type**: <class 'str'>\n- **Default**: <bound method>\n", 'schema', { kind: 'string' }, true],
    ['### or_\n- **Type**: typing.Optional[str]\n', 'or', { kind: 'string' }, false],
    ['### lambda_\n- **Type**: typing.Optional[str]\n', 'lambda', { kind: 'string' }, false],
    ['### type_\n- **Type**: typing.Optional[str]\n', 'type_', { kind: 'string' }, false],
    ["### No\n- **Type**: <class 'str'>\n- **Required**: No\n", 'No', { kind: 'string' }, false],
  ])('%j', (rows, name, type, required) => {
    expect(onlyMember(rows)).toEqual({ name, type, ...(required && { required }) })
  })

  test.each([
    [['And', 'Not'], 'Or'],
    [['and_', 'not_'], 'or'],
    [['And', 'filter'], 'or'],
  ])('beside %j, or_ is %s', (others, want) => {
    const rows = ['or_', ...others].map((name) => `### ${name}\n- **Type**: typing.Optional[str]\n`)
    expect(onlyMember(rows.join('\n'))?.name).toBe(want)
  })

  test('the base class is dropped, and its page is otherwise whole', () => {
    const empty = 'Oops! This Pydantic model is currently empty. Stay tuned!\n\n<img src="/oops.png">\n'
    const reading = read(`# BaseValidatorModel\n\n${empty}\n# Loaf\n\n### Size\n- **Type**: typing.Optional[int]\n`)
    expect(reading.structures.map(({ name }) => name)).toEqual(['Loaf'])
    expect(reading.problems).toEqual([])
  })

  test('CRLF and a byte-order mark change nothing', () => {
    const { text } = pageOf('test/fixtures/bakery/aws-resource-validator.md')
    const reading = awsResourceValidator.read({ name: 'page.md', text: `\uFEFF${text.replace(/\n/g, '\r\n')}` })
    expect(reading.problems).toEqual([])
    expect(reading.structures).toHaveLength(9)
  })
})

test('a foreign line is a Problem wherever it stands', () => {
  const lines = pageOf('test/fixtures/bakery/aws-resource-validator.md').text.split('\n')
  for (let index = 0; index <= lines.length; index += 1) {
    const text = [...lines.slice(0, index), 'Slice it.', ...lines.slice(index)].join('\n')
    const { problems } = awsResourceValidator.read({ name: 'page.md', text })
    expect(problems.map(({ place }) => place.line)).toEqual([index + 1])
  }
})
;(shared ? describe : describe.skip)(`amplifybackend${shared ? '' : ' (skipped: ../shared is absent)'}`, () => {
  const typesOf = (type: Type): readonly Type[] => {
    if (type.kind === 'list') return [type, ...typesOf(type.item)]
    if (type.kind === 'map') return [type, ...typesOf(type.key), ...typesOf(type.value)]
    return type.kind === 'union' ? [type, ...type.options.flatMap(typesOf)] : [type]
  }

  test('has 98 structures, 408 members, 298 of them required, 29 literal unions of 15 sets', () => {
    const reading = awsResourceValidator.read(pageOf(`${references}/amplifybackend/aws-resource-validator.md`))
    const members = reading.structures.flatMap((structure) => structure.members)
    const sets = members
      .flatMap(({ type }) => typesOf(type))
      .flatMap((type) => (type.kind === 'literals' ? [type.values] : []))
    expect(reading.problems).toEqual([])
    expect(reading.structures).toHaveLength(98)
    expect(members).toHaveLength(408)
    expect(members.filter(({ required }) => required)).toHaveLength(298)
    expect(sets).toHaveLength(29)
    expect(new Set(sets.map((values) => JSON.stringify([...values].sort()))).size).toBe(15)
  })
})
