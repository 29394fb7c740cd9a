/** One service, several spellings, one model: the bakery, read from one page at a time. */
import { generate } from '../../codegen/pipeline.js'
import type { Service, Type } from '../../codegen/model.js'
import { pageOf } from '../support/pages.js'

const serviceOf = (name: string): Service =>
  generate([pageOf(`test/fixtures/bakery/${name}`, name)], { service: 'bakery' }).service

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

/** A literal union is a string to a page that prints no values; `{}` is an object to one that has no name for it. */
const kindOf = (service: Service, type: Type): string => {
  if (type.kind === 'list') return `list of ${kindOf(service, type.item)}`
  if (type.kind === 'map') return type.value.kind === 'document' ? 'object' : `map of ${kindOf(service, type.value)}`
  if (type.kind !== 'reference') return type.kind
  return service.literals.some(({ name }) => name === type.name) ? 'string' : 'object'
}

const structuresIn = (service: Service, type: Type): readonly string[] => {
  if (type.kind === 'list') return structuresIn(service, type.item)
  return type.kind === 'reference' && service.structures.some(({ name }) => name === type.name) ? [type.name] : []
}

const pages = ['mypy-boto3-type-defs.md', 'boto3.rst', 'api-changes.txt']
const first = serviceOf('aws-resource-validator.md')

test('there is something to compare', () => {
  expect(membersOf(first, 'BakeBreadRequest', true)).toContain('/Recipe/Flour string required')
  expect(membersOf(first, 'BakeBreadRequest', true)).toHaveLength(10)
})

test.each(pages)('%s has the requests of aws-resource-validator.md', (name) => {
  for (const request of ['BakeBreadRequest', 'ListLoavesRequest'])
    expect(membersOf(serviceOf(name), request, true)).toEqual(membersOf(first, request, true))
})

test.each(pages)('%s has its responses', (name) => {
  for (const response of ['BakeBreadResponse', 'ListLoavesResponse'])
    expect(membersOf(serviceOf(name), response, false)).toEqual(membersOf(first, response, false))
})
