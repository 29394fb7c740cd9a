import { readdirSync, readFileSync } from 'node:fs'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { emitService } from '../../codegen/emit/emitters.js'
import { merge } from '../../codegen/merge/merge.js'
import { whyNothing } from '../../codegen/ask/summary.js'
import { generate, readService } from '../../codegen/pipeline.js'
import { resolve } from '../../codegen/emit/resolve.js'
import * as bakery from '../golden/bakery/index.js'
import { codecs } from '../golden/bakery/codecs.js'
import { bakeryPackage, cellarPackage, pageOf } from '../support/pages.js'
import { list, readingOf, reference, string } from '../support/readings.js'

const names = [
  'api-changes.txt',
  'boto3.rst',
  'mypy-boto3-type-defs.md',
  'mypy-boto3-index.md',
  'aws-resource-validator.md',
]
const pages = [...names.map((name) => pageOf(`test/fixtures/bakery/${name}`, name)), bakeryPackage]

describe('the bakery', () => {
  const { files, problems, service } = generate(pages, { service: 'bakery' })

  it('has no problems', () => expect(problems).toEqual([]))

  it('is written to exactly the golden files', () => {
    expect(files.map(({ path }) => path).sort()).toEqual(readdirSync('test/golden/bakery').sort())
  })

  it.each(files)('$path is the golden one', ({ path, text }) => {
    expect(text).toBe(readFileSync(`test/golden/bakery/${path}`, 'utf8'))
  })

  it('is written again to the same bytes', () => expect(generate(pages, { service: 'bakery' }).files).toEqual(files))

  it.each(pages)('from $name alone gives a service in which every reference leads somewhere', (page) => {
    const alone = generate([page], { service: 'bakery' })
    const declared = new Set([...alone.service.structures, ...alone.service.literals].map((shape) => shape.name))
    for (const { members } of alone.service.structures) {
      for (const { type } of members) if (type.kind === 'reference') expect(declared).toContain(type.name)
    }
  })

  const complete = pages.filter(({ name }) => !name.startsWith('mypy-boto3'))
  it.each(complete)('has both operations by $name alone', (page) => {
    const alone = generate([page], { service: 'bakery' })
    expect(alone.service.operations.map((operation) => operation.name)).toEqual(['BakeBread', 'ListLoaves'])
    expect(alone.service.operations.map(({ request, response }) => [request, response])).toEqual(
      service.operations.map(({ request, response }) => [request, response]),
    )
  })
})

test('of a package that cannot be read, the reason is told, and not that it lacks an operation', () => {
  const files = (bakeryPackage.files ?? []).filter(({ path }) => path.startsWith('dist-types/'))
  const read = readService([{ ...bakeryPackage, files }], { service: 'bakery', operations: ['BakeBread'] })
  expect(whyNothing(read)).toBe('nothing could be read of @aws-sdk/client-bakery.')
  expect(read.problems.map(({ message }) => message)).toEqual([expect.stringContaining('since 3.309')])
})

describe('the pantry, which has every kind of type', () => {
  const name = 'aws-resource-validator.md'
  const { files, problems } = generate([pageOf(`test/fixtures/pantry/${name}`, name)], { service: 'pantry' })

  it('has no problems', () => expect(problems).toEqual([]))

  it.each(files)('$path is the golden one', ({ path, text }) => {
    expect(text).toBe(readFileSync(`test/golden/pantry/${path}`, 'utf8'))
  })
})

describe('the cellar, which has every kind of type that only a model knows', () => {
  const { files, problems } = generate([cellarPackage], { service: 'cellar' })

  it('has no problems', () => expect(problems).toEqual([]))

  it.each(files)('$path is the golden one', ({ path, text }) => {
    expect(text).toBe(readFileSync(`test/golden/cellar/${path}`, 'utf8'))
  })
})

describe('the golden files, run', () => {
  const good = { OvenId: 'north', Recipe: { Flour: 'RYE', WaterGrams: 300 }, Toppings: ['POPPY SEED'] }

  it('accept a good request and return it as it is', () => {
    const result = bakery.validateRequest('BakeBread', good)
    expect(isRight(result) && result.right).toBe(good)
  })

  it('say what is wrong with a bad one', () => {
    const result = bakery.validateRequest('BakeBread', { ...good, OvenId: 1, Recipe: { Flour: 'RYEE', WaterGrams: 1 } })
    expect(isLeft(result) && result.left.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['invalid_type', '/OvenId'],
      ['invalid_literal', '/Recipe/Flour'],
    ])
  })

  it('read a response of which most is absent', () => {
    const result = bakery.decodeResponse('BakeBread', { LoafId: 'l-1', Status: 'BAKED' })
    expect(isRight(result) && result.right).toEqual({ LoafId: 'l-1', Status: 'BAKED' })
  })

  it('have each codec by its own name and by the spelling of the pages', () => {
    expect(codecs.BakeBreadRequestRequestTypeDef).toBe(bakery.BakeBreadRequest)
    expect(codecs.ListLoavesRequestListLoavesPaginateTypeDef).toBe(bakery.operations.ListLoaves.paginator.request)
    expect(codecs.FlourType).toBe(bakery.FlourType)
  })
})

describe('a service of 3,000 structures', () => {
  const structures = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [
      `Shape${index}TypeDef`,
      {
        'Name!': string,
        'Next?': reference(`Shape${(index * 7 + 1) % 3000}TypeDef`),
        'All?': list(reference('Shape0TypeDef')),
      },
    ]),
  )

  it('is written as one of three is', () => {
    const { service } = resolve(merge('large', [readingOf('page', { structures })]).service)
    const shapes = emitService(service).find(({ path }) => path === 'shapes.ts')?.text ?? ''
    expect(shapes.match(/^export interface /gm)).toHaveLength(3000)
  })
})
