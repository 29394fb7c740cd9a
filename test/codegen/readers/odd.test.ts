import { generate } from '../../../codegen/pipeline.js'
import { readPage } from '../../../codegen/readers/readers.js'
import { lostTypes } from '../../../codegen/ask/summary.js'
import { readSource } from '../../../codegen/pages/sources.js'
import { strip } from '../../../codegen/pages/strip.js'
import { spellType } from '../../../codegen/service/types.js'
import type { Member, Reading } from '../../../codegen/service/model.js'
import { factsOf, pageOf } from '../../support/pages.js'

/** Pages with nothing wrong in them that are spelled in an odd way. */
const read = (file: string): Reading => readPage(pageOf(`test/fixtures/odd/${file}`, file))

const spell = (members: readonly Pick<Member, 'name' | 'type' | 'required'>[] = []): readonly string[] =>
  members.map(({ name, type, required }) => `${name}${required === true ? '' : '?'}: ${spellType(type)}`)

const shapesOf = ({ structures }: Reading): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(structures.map(({ name, members }) => [name, spell(members)]))

test.each([
  'types-boto3-shapes.md',
  'mypy-boto3-first-client.md',
  'types-boto3-helpers-client.md',
  'boto3-own-lines.rst',
  'aws-resource-validator-unions.md',
])('%s has nothing to mend, and reads to the same facts when stripped', (file) => {
  const reading = read(file)
  expect(reading.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
  expect(factsOf(readPage(strip(reading)))).toEqual(factsOf(reading))
})

test('unions, small names, notes of two shapes, names that are keywords', () => {
  const reading = read('types-boto3-shapes.md')
  expect(shapesOf(reading)).toEqual({
    LoafTypeDef: [
      'LoafId: blob',
      'status: statusTypeType',
      'Labels?: map of string to document',
      'Recipes?: map of FlourType to RecipeTypeDef',
      'Picture?: blob',
      'Source?: LoafSourceUnionTypeDef',
      'Values?: map of string to UniversalValueTypeDef',
    ],
    LoafSourceTypeDef: ['from?: string', 'to: string'],
    RecipeTypeDef: ['Flour: FlourType', 'Steps: document'],
    ValueTypeDef: ['S?: string', 'N?: string'],
  })
  expect(reading.literals.map(({ name }) => name).sort()).toEqual(['FlourType', 'statusTypeType'])
  expect(reading.aliases?.map(({ name, type }) => `${name}: ${spellType(type)}`)).toEqual([
    'LoafSourceUnionTypeDef: string',
    'UniversalValueTypeDef: ValueTypeDef',
  ])
  expect(reading.problems.map(({ place, message }) => `${place.line}: ${message}`)).toEqual([
    '30: The type of LoafSourceUnionTypeDef is one of several: of string, LoafSourceTypeDef it was read as string: that is what the service takes, and boto3 makes it of the other.',
    "43: The type of UniversalValueTypeDef is one of several: of ValueTypeDef, blob, string, float, list of integer, map of string to document it was read as ValueTypeDef: that is what the service takes, and boto3 makes it of Python's own values.",
    '74: The type of RecipeTypeDef.Steps is one of several: of string, list of string it was read as document: no codec checks several types, and any JSON value is taken.',
  ])
  expect(lostTypes(generate([reading.page], { service: 'bakery' }))).toEqual([])
})

test('the first generation of clients: quoted names, no last comma, None', () => {
  const { operations, helpers } = read('mypy-boto3-first-client.md')
  expect(operations.map(({ alias, responseName }) => [alias, responseName])).toEqual([
    ['bake_bread', 'BakeBreadResponseTypeDef'],
  ])
  expect(spell(operations[0]?.request)).toEqual([
    'OvenId: string',
    'Recipe: RecipeTypeDef',
    'Toppings?: list of ToppingsElementType',
    'Labels?: map of string to string',
  ])
  expect(helpers.map(({ name }) => name)).toEqual(['generate_presigned_url'])
})

test("boto3's own methods are no operations, whatever they take", () => {
  const { operations, helpers } = read('types-boto3-helpers-client.md')
  expect(operations.map(({ alias }) => alias)).toEqual(['list_loaves'])
  expect(helpers.map(({ name }) => name)).toEqual(['upload_file', 'generate_presigned_post', 'knead_fileobj'])
})

test('what is required, and what a member is, where the text stands on the same line', () => {
  const [operation] = read('boto3-own-lines.rst').operations
  expect(spell(operation?.request)).toEqual(['OvenId: string', 'Recipe?: structure { Names }'])
  const recipe = operation?.request?.find(({ name }) => name === 'Recipe')?.type
  expect(spell(recipe?.kind === 'structure' ? recipe.members : [])).toEqual(['Names: list of string'])
  expect(spell(operation?.response)).toEqual(['LoafId?: string'])
})

test('unions of aws-resource-validator, twins and names that are quoted twice', () => {
  expect(shapesOf(read('aws-resource-validator-unions.md'))['Loaf']).toEqual([
    'LoafId?: string',
    'Recipe: Recipe',
    'Oven?: Oven',
    'Labels?: map of string to document',
  ])
})

describe("boto3's reference of today, a file for each method", () => {
  const pages = readSource('test/fixtures/odd/boto3-folder', process.cwd())
  const { service, problems, readings } = generate(pages, { service: 'bakery' })

  test('is one source, without a Problem', () => {
    expect(readings.map(({ dialect }) => dialect)).toEqual(['boto3-rst'])
    expect(problems).toEqual([])
    expect(service.operations.map(({ name, paginator }) => [name, paginator?.request])).toEqual([
      ['BakeBread', undefined],
      ['ListLoaves', 'ListLoavesPaginateRequest'],
    ])
    expect(readings[0]?.helpers.map(({ name }) => name)).toEqual(['can_paginate'])
    const request = service.structures.find(({ name }) => name === 'BakeBreadRequest')
    expect(spell(request?.members)).toEqual(['OvenId: string'])
    expect(request?.members[0]?.claims[0]?.place).toEqual({
      page: 'test/fixtures/odd/boto3-folder/bakery/client/bake_bread.rst',
      line: 28,
    })
  })

  test('has its words, too', () => {
    const { files } = generate(pages, { service: 'bakery', docs: true })
    expect(files.find(({ path }) => path === 'shapes.ts')?.text).toContain('/** The oven to bake in. */')
  })

  test('one file alone is read as well', () => {
    const page = pageOf('test/fixtures/odd/boto3-folder/bakery/client/bake_bread.rst', 'bake_bread.rst')
    const reading = readPage(page)
    expect([reading.problems, reading.operations.map(({ name }) => name)]).toEqual([[], ['BakeBread']])
    expect(factsOf(readPage(strip(reading)))).toEqual(factsOf(reading))
  })
})
