/** One service, several spellings, one model: the bakery, read from one page at a time. */
import { generate } from '../../codegen/pipeline.js'
import type { Page, Service, Type } from '../../codegen/service/model.js'
import { bakeryPackage, pageOf } from '../support/pages.js'

const serviceOf = (...pages: readonly Page[]): Service => generate(pages, { service: 'bakery' }).service

const bakeryPage = (name: string): Page => pageOf(`test/fixtures/bakery/${name}`, name)

/** Every member below a structure, as `path kind`, with `required` where the page can say so. */
const membersOf = (service: Service, structure: string, saysRequired: boolean, path = ''): readonly string[] =>
  (service.structures.find(({ name }) => name === structure)?.members ?? [])
    .filter(({ name }) => name !== 'ResponseMetadata')
    .flatMap(({ name, type, required }) => {
      const here = `${path}/${name}`
      return [`${here} ${kindOf(service, type)}${saysRequired && required ? ' required' : ''}`].concat(
        structuresIn(service, type).flatMap((inner) => membersOf(service, inner, saysRequired, here)),
      )
    })

/**
 * A literal union is a string to a page that prints no values; `{}` is an object to one that has no name for it. The SDK
 * has one kind of number.
 */
const kindOf = (service: Service, type: Type): string => {
  if (type.kind === 'list') return `list of ${kindOf(service, type.item)}`
  if (type.kind === 'map') return type.value.kind === 'document' ? 'object' : `map of ${kindOf(service, type.value)}`
  if (type.kind === 'integer' || type.kind === 'float') return 'number'
  if (type.kind !== 'reference') return type.kind
  return service.literals.some(({ name }) => name === type.name) ? 'string' : 'object'
}

const structuresIn = (service: Service, type: Type): readonly string[] => {
  if (type.kind === 'list') return structuresIn(service, type.item)
  return type.kind === 'reference' && service.structures.some(({ name }) => name === type.name) ? [type.name] : []
}

const pages = [
  ...[
    'mypy-boto3-type-defs.md',
    'mypy-boto3-definitions.md',
    'types-boto3-definitions.md',
    'boto3.rst',
    'api-changes.txt',
    'service-2.json',
    'smithy.json',
  ].map(bakeryPage),
  bakeryPackage,
]
const first = serviceOf(bakeryPage('aws-resource-validator.md'))

test('there is something to compare', () => {
  expect(membersOf(first, 'BakeBreadRequest', true)).toContain('/Recipe/Flour string required')
  expect(membersOf(first, 'BakeBreadRequest', true)).toHaveLength(10)
})

test.each(pages)('$name has the requests of aws-resource-validator.md', (page) => {
  for (const request of ['BakeBreadRequest', 'ListLoavesRequest'])
    expect(membersOf(serviceOf(page), request, true)).toEqual(membersOf(first, request, true))
})

test.each(pages)('$name has its responses', (page) => {
  for (const response of ['BakeBreadResponse', 'ListLoavesResponse'])
    expect(membersOf(serviceOf(page), response, false)).toEqual(membersOf(first, response, false))
})

test.each([
  ['mypy-boto3-bullets', 'mypy-boto3-type-defs.md'],
  ['mypy-boto3', 'mypy-boto3-definitions.md'],
  ['types-boto3', 'types-boto3-definitions.md'],
])('the pages of %s together agree, and have its operations', (era, definitions) => {
  const together = [definitions, `${era}-client.md`, `${era}-paginators.md`].map(bakeryPage)
  const { service, problems } = generate([...together, bakeryPage('types-boto3-literals.md')], { service: 'bakery' })
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([])
  expect(
    service.operations.map(({ name, request, response, paginator }) => [name, request, response, paginator]),
  ).toEqual([
    ['BakeBread', 'BakeBreadRequest', 'BakeBreadResponse', undefined],
    ['ListLoaves', 'ListLoavesRequest', 'ListLoavesResponse', { request: 'ListLoavesPaginateRequest' }],
  ])
  for (const name of ['BakeBreadRequest', 'ListLoavesRequest', 'ListLoavesPaginateRequest', 'BakeBreadResponse']) {
    expect(membersOf(service, name, true)).toEqual(membersOf(first, name, true))
  }
})
