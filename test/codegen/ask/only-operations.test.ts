import { onlyOperations } from '../../../codegen/ask/only-operations.js'
import { readPages } from '../../../codegen/pages/pages.js'
import { generate } from '../../../codegen/pipeline.js'
import { referencesOf } from '../../../codegen/service/types.js'

const { service } = generate(readPages('codegen/references/amplifybackend'), { service: 'amplifybackend' })

it.each(service.operations)('$name comes with the shapes that it needs, and with no others', ({ name }) => {
  const { operations, structures, literals } = onlyOperations(service, [name])
  expect(operations.map((operation) => operation.name)).toEqual([name])
  const sides = operations.flatMap(({ request, response, errors = [], paginator }) => [
    ...[request, response, ...errors],
    ...(paginator === undefined ? [] : [paginator.request]),
  ])
  const referred = structures.flatMap(({ members }) => members.flatMap(({ type }) => referencesOf(type)))
  const declared = [...structures, ...literals].map((shape) => shape.name)
  expect([...declared].sort()).toEqual([...new Set([...sides, ...referred])].sort())
})

it('takes every spelling, and keeps the order of the service', () => {
  const { operations } = onlyOperations(service, ['get-token', 'CreateBackend', 'get_backend_job', 'GetToken'])
  expect(operations.map(({ name }) => name)).toEqual(['CreateBackend', 'GetBackendJob', 'GetToken'])
})

it('is the whole service for all of its operations, but for the shapes that none of them needs', () => {
  const all = onlyOperations(
    service,
    service.operations.map(({ name }) => name),
  )
  expect(all.operations).toEqual(service.operations)
  expect(service.structures).toEqual(expect.arrayContaining([...all.structures]))
})

it('names what is near an operation that does not exist', () => {
  expect(() => onlyOperations(service, ['GetTokn'])).toThrow(
    /^amplifybackend has no operation "GetTokn": the nearest names are GetToken, /,
  )
  expect(() => onlyOperations({ ...service, operations: [] }, ['GetToken'])).toThrow('its pages describe none.')
})
