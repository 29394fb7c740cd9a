import type { Page } from '../../../../codegen/service/model.js'
import { generate } from '../../../../codegen/pipeline.js'
import { mypyBoto3Bullets } from '../../../../codegen/readers/mypy-boto3/mypy-boto3-bullets.js'
import { mypyBoto3Definitions } from '../../../../codegen/readers/mypy-boto3/mypy-boto3-definitions.js'
import { strip } from '../../../../codegen/pages/strip.js'
import { factsOf, pageOf } from '../../../support/pages.js'

const bakery = (name: string): Page => pageOf(`test/fixtures/bakery/${name}`, name)
const pageWith = (definitions: string): Page => ({ name: 'page.md', text: `# Type definitions\n\n${definitions}` })
const pages = ['mypy-boto3-definitions.md', 'types-boto3-definitions.md', 'types-boto3-literals.md'].map(bakery)

test.each([
  ['# Typed dictionaries\n', true],
  ['# Type definitions\n', true],
  ['# Literals\n', true],
  ['class LoafTypeDef(TypedDict):\n', true],
  ['FlourType = Literal[\n', true],
  ['# Typed dictionaries for boto3 Bakery module\n', false],
  ['# Paginators\n', false],
  ['# bakery_classes\n', false],
])('recognizes %j: %s', (text, want) => {
  expect(mypyBoto3Definitions.recognizes({ name: 'page.md', text })).toBe(want)
})

describe('the bakery', () => {
  test.each(pages)('$name has no Problems, and reads to the same facts when stripped', (page) => {
    const reading = mypyBoto3Definitions.read(page)
    expect(reading.problems).toEqual([])
    expect(factsOf(mypyBoto3Definitions.read(strip(reading)))).toEqual(factsOf(reading))
  })

  test('of 2022 says what the bullets of 2021 say', () => {
    const definitions = mypyBoto3Definitions.read(bakery('mypy-boto3-definitions.md'))
    const bullets = mypyBoto3Bullets.read(bakery('mypy-boto3-type-defs.md'))
    expect(factsOf({ ...definitions, aliases: [] })).toEqual(factsOf({ ...bullets, aliases: [] }))
  })

  test('of 2025 names a shape and its output twin together, which is the shape', () => {
    const { structures, aliases } = mypyBoto3Definitions.read(bakery('types-boto3-definitions.md'))
    expect(aliases).toEqual([
      {
        name: 'RecipeUnionTypeDef',
        type: { kind: 'reference', name: 'RecipeTypeDef' },
        place: { page: 'types-boto3-definitions.md', line: 10 },
      },
    ])
    expect(structures[0]).toMatchObject({
      name: 'BakeBreadRequestTypeDef',
      place: { page: 'types-boto3-definitions.md', line: 33 },
      members: [
        { name: 'OvenId', type: { kind: 'string' }, required: true, place: { line: 50 } },
        {
          name: 'Recipe',
          type: { kind: 'reference', name: 'RecipeUnionTypeDef' },
          required: true,
          place: { line: 51 },
        },
        { name: 'Toppings', required: false },
        { name: 'Labels', required: false },
        { name: 'Settings', required: false },
      ],
    })
  })

  test('has the values of its literal unions', () => {
    const { literals } = mypyBoto3Definitions.read(bakery('types-boto3-literals.md'))
    expect(literals.map(({ name, values }) => [name, values])).toEqual([
      ['FlourType', ['RYE', 'WHEAT']],
      ['StatusType', ['BAKED', 'BURNT']],
      ['ToppingsElementType', ['NUTS', 'POPPY SEED', 'SESAME']],
    ])
  })

  test('an index that lists the name of a union misses no structure', () => {
    const index = {
      name: 'index.md',
      text: '#  Bakery module\n\n- [RecipeUnionTypeDef](./type_defs.md#recipeuniontypedef)\n- [CrustTypeDef](./type_defs.md#crusttypedef)\n',
    }
    const { problems } = generate([bakery('types-boto3-definitions.md'), index], { service: 'bakery' })
    expect(problems.map(({ message }) => message)).toContain(
      'The index lists the structure CrustTypeDef, but no page has it.',
    )
    expect(problems.filter(({ message }) => message.includes('RecipeUnionTypeDef'))).toEqual([])
  })
})

describe('the habits of these pages', () => {
  test.each([
    ['str,\n    bytes,\n    IO[Any],\n    botocore.response.StreamingBody,', { kind: 'blob' }],
    ['datetime.datetime,\n    str,', { kind: 'timestamp' }],
    ['LoafTypeDef,  # (1)\n    LoafOutputTypeDef,  # (2)', { kind: 'reference', name: 'LoafTypeDef' }],
  ])('a name for Union[ %s ] is no structure, and says what it stands for', (options, type) => {
    const { structures, aliases, problems } = mypyBoto3Definitions.read(
      pageWith(`## ItemTypeDef\n\nItemTypeDef = Union[\n    ${options}\n]\n`),
    )
    expect(problems).toEqual([])
    expect(structures).toEqual([])
    expect(aliases?.map((alias) => [alias.name, alias.type])).toEqual([['ItemTypeDef', type]])
  })

  test('literals hold whatever a string holds', () => {
    const values = ['"a, b",', '"]",', '"x\\"y",', '"# (1)",', '"\'",'].map((value) => `    ${value}\n`).join('')
    const { literals, problems } = mypyBoto3Definitions.read(pageWith(`## OddType\n\nOddType = Literal[\n${values}]\n`))
    expect(problems).toEqual([])
    expect(literals[0]?.values).toEqual(['a, b', ']', 'x"y', '# (1)', "'"])
  })
})

test.each(pages)('a foreign line is a Problem wherever it stands in $name', ({ text: page }) => {
  const lines = page.split('\n')
  for (let index = 0; index <= lines.length; index += 1) {
    const text = [...lines.slice(0, index), 'Slice it.', ...lines.slice(index)].join('\n')
    const { problems } = mypyBoto3Definitions.read({ name: 'page.md', text })
    expect(problems.map(({ place }) => place.line)).toContain(index + 1)
  }
})
