import { existsSync } from 'node:fs'
import { awsResourceValidator } from '../../../../codegen/readers/aws-resource-validator/aws-resource-validator.js'
import { mypyBoto3Bullets } from '../../../../codegen/readers/mypy-boto3/mypy-boto3-bullets.js'
import type { Page, Reading, Type } from '../../../../codegen/service/model.js'
import { pageOf, references } from '../../../support/pages.js'

const shared = existsSync(references)
const fixture = 'test/fixtures/bakery/mypy-boto3-type-defs.md'
const pageWith = (shapes: string): Page => ({
  name: 'page.md',
  text: `# Typed dictionaries for boto3 Bakery module\n\n${shapes}`,
})

test.each([
  ['# Typed dictionaries for boto3 Bakery module\n', true],
  ['# Literals for boto3 Bakery module\n', true],
  ['## LoafTypeDef\n\nOptional fields:\n\n- `Size`: `int`\n', true],
  ['# Paginators for boto3 Bakery module\n', false],
  ['# Typed dictionaries\n', false],
  ['# bakery_classes\n', false],
])('recognizes %j: %s', (text, want) => {
  expect(mypyBoto3Bullets.recognizes({ name: 'page.md', text })).toBe(want)
})

describe('the bakery', () => {
  const reading = mypyBoto3Bullets.read(pageOf(fixture))

  test('has nine structures, three literal names and no Problems', () => {
    expect(reading.problems).toEqual([])
    expect(reading.structures).toHaveLength(9)
    expect(reading.literals.map(({ name, values }) => [name, values])).toEqual([
      ['ToppingsElementType', undefined],
      ['StatusType', undefined],
      ['FlourType', undefined],
    ])
  })

  test('each member has its type, its requiredness and its place', () => {
    expect(reading.structures[1]).toEqual({
      name: 'BakeBreadResponseTypeDef',
      place: { page: fixture, line: 45 },
      members: [
        { name: 'LoafId', type: { kind: 'string' }, required: true, place: { page: fixture, line: 53 } },
        {
          name: 'Status',
          type: { kind: 'reference', name: 'StatusType' },
          required: true,
          place: { page: fixture, line: 54 },
        },
        { name: 'Error', type: { kind: 'string' }, required: true, place: { page: fixture, line: 55 } },
        {
          name: 'ResponseMetadata',
          type: { kind: 'reference', name: 'ResponseMetadataTypeDef' },
          required: true,
          place: { page: fixture, line: 56 },
        },
      ],
    })
  })

  test('says of its members what the aws-resource-validator page says', () => {
    const other = awsResourceValidator.read(pageOf('test/fixtures/bakery/aws-resource-validator.md'))
    const values = new Map([
      ['ToppingsElementType', ['NUTS', 'POPPY SEED', 'SESAME']],
      ['StatusType', ['BAKED', 'BURNT']],
      ['FlourType', ['RYE', 'WHEAT']],
    ])
    const inPlace = (type: Type): Type => {
      const printed = type.kind === 'reference' ? values.get(type.name) : undefined
      if (printed !== undefined) return { kind: 'literals', values: printed }
      return type.kind === 'list' ? { kind: 'list', item: inPlace(type.item) } : type
    }
    const shapes = ({ structures }: Reading) =>
      structures.map(({ name, members }) => [
        name,
        members.map((member) => [member.name, inPlace(member.type), member.required]).sort(),
      ])
    expect(shapes(reading)).toEqual(shapes(other))
  })
})

describe('the habits of these pages', () => {
  const link = (name: string): string => `[${name}](./literals.md#${name.toLowerCase()})`

  test('a bullet may go on for three lines more', () => {
    const bullet = `- \`Names\`:\n  \`Mapping\`\\[${link('CrustType')},\n  \`Mapping\`\\[\`str\`,\n  ${link('BaseType')}\\]\\]\n`
    const { structures, problems, factLines } = mypyBoto3Bullets.read(
      pageWith(`## Loaf\n\nOptional fields:\n\n${bullet}`),
    )
    expect(problems).toEqual([])
    expect(structures[0]?.members[0]?.type).toEqual({
      kind: 'map',
      key: { kind: 'reference', name: 'CrustType' },
      value: { kind: 'map', key: { kind: 'string' }, value: { kind: 'reference', name: 'BaseType' } },
    })
    expect(factLines).toEqual([1, 3, 5, 7, 8, 9, 10])
  })

  test('a literal union may be printed where it is named, in brackets too', () => {
    const text = `## Loaf\n\nOptional fields:\n\n- \`Crust\`: \`Literal['THIN, very']\` (see ${link('CrustType')})\n- \`Base\`: \`Sequence\`\\[\`Literal['RYE']\` (see\n  ${link('baseType')})\\]\n- \`Top\`: ${link('CrustType')}\n`
    const reading = mypyBoto3Bullets.read(pageWith(text))
    expect(reading.problems).toEqual([])
    expect(reading.structures[0]?.members.map(({ type }) => type)).toEqual([
      { kind: 'reference', name: 'CrustType' },
      { kind: 'list', item: { kind: 'reference', name: 'baseType' } },
      { kind: 'reference', name: 'CrustType' },
    ])
    expect(reading.literals.map(({ name, values }) => [name, values])).toEqual([
      ['CrustType', ['THIN, very']],
      ['baseType', ['RYE']],
    ])
  })

  test('a literals page prints the values of each name', () => {
    const title = '# Literals for boto3 Bakery module\n\n'
    const text = `${title}## FlourType\n\nValues:\n\n- \`RYE\`\n- \`a b: (c)*\`\n\n## StatusType\n\nValues:\n\n- \`BAKED\`\n`
    const reading = mypyBoto3Bullets.read({ name: 'page.md', text })
    expect(reading.problems).toEqual([])
    expect(reading.literals.map(({ name, values }) => [name, values])).toEqual([
      ['FlourType', ['RYE', 'a b: (c)*']],
      ['StatusType', ['BAKED']],
    ])
  })
})

test('a foreign line is a Problem wherever it stands', () => {
  const lines = pageOf(fixture).text.split('\n')
  for (let index = 0; index <= lines.length; index += 1) {
    const text = [...lines.slice(0, index), 'Slice it.', ...lines.slice(index)].join('\n')
    const { problems } = mypyBoto3Bullets.read({ name: 'page.md', text })
    expect(problems.map(({ place }) => place.line)).toContain(index + 1)
  }
})

test('a page that is cut anywhere below its contents has a Problem', () => {
  const lines = pageOf(fixture).text.trimEnd().split('\n')
  const contents = lines.findLastIndex((line) => line.startsWith('  - ['))
  const last = lines.findLastIndex((line) => line.startsWith('## '))
  for (let length = contents + 1; length <= last; length += 1) {
    const { problems } = mypyBoto3Bullets.read({ name: 'page.md', text: lines.slice(0, length).join('\n') })
    expect(problems).not.toEqual([])
  }
})
;(shared ? describe : describe.skip)(`amplifybackend${shared ? '' : ' (skipped: ../shared is absent)'}`, () => {
  test('has 95 structures, 393 members, 293 of them required, 16 literal names', () => {
    const reading = mypyBoto3Bullets.read(pageOf(`${references}/amplifybackend/mypy-boto3-type-defs.md`))
    const members = reading.structures.flatMap((structure) => structure.members)
    expect(reading.problems).toEqual([])
    expect(reading.structures).toHaveLength(95)
    expect(members).toHaveLength(393)
    expect(members.filter(({ required }) => required)).toHaveLength(293)
    expect(reading.literals).toHaveLength(16)
  })
})
