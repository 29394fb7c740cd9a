/** A model of the service, as an installed SDK package is one, beside pages. */
import { merge } from '../../../codegen/merge/merge.js'
import type { Reading, Service, ServiceMember, Type } from '../../../codegen/service/model.js'
import { list, literals, map, readingOf, reference, string, type ReadingTable } from '../../support/readings.js'

const number: Type = { kind: 'number' }
const integer: Type = { kind: 'integer' }
const operations = [{ name: 'Bake', requestName: 'BakeRequest', responseName: 'BakeResponse' }]

const modelOf = (table: ReadingTable): Reading => readingOf('model', { operations, ...table })

const member = (service: Service, path: string): ServiceMember | undefined => {
  const [structure, name] = path.split('.')
  return service.structures.find((shape) => shape.name === structure)?.members.find((each) => each.name === name)
}

/** Merges, oldest first. What is said is without line numbers. */
const merged = (...readings: readonly Reading[]) => {
  const { service, problems } = merge('bakery', readings)
  const said = problems.map(({ place, message, severity }) =>
    `${place.page} ${severity}: ${message}`.replaceAll(/:\d+/g, ''),
  )
  return { service, said, names: service.structures.map(({ name }) => name) }
}

const model = modelOf({
  structures: {
    BakeRequest: { 'OvenId!': string, 'Grams?': number, 'Mode?': reference('Mode') },
    BakeResponse: { 'LoafId?': string, 'Loaf?': reference('Loaf') },
    Loaf: { 'Weight?': number },
  },
  literals: { Mode: ['HOT', 'COLD'] },
})

test('is believed about requests and nested shapes, and the conflict is told', () => {
  const page = readingOf('types', {
    structures: {
      BakeRequestRequestTypeDef: { 'OvenId?': string, 'Grams?': string, 'Mode?': string },
      BakeResponseTypeDef: { 'LoafId!': string, 'Loaf!': reference('LoafTypeDef') },
      LoafTypeDef: { 'Weight!': number },
    },
  })
  const { service, said } = merged(page, model)
  expect(said).toEqual([
    'types conflict: BakeRequest.OvenId is optional here, but required in model, which is believed.',
    'types conflict: BakeRequest.Grams is string here, but number in model, which is believed.',
    'types conflict: BakeRequest.Mode is string here, but Mode in model, which is believed.',
    'types note: Loaf.Weight is required here, and no longer in model.',
  ])
  expect(member(service, 'BakeRequest.OvenId')?.required).toBe(true)
  expect(member(service, 'Loaf.Weight')?.required).toBe(false)
})

test("leaves the page its word on what a response's top level requires", () => {
  const { service } = merged(readingOf('types', { structures: { BakeResponseTypeDef: { 'LoafId!': string } } }), model)
  expect(member(service, 'BakeResponse.LoafId')?.required).toBe(true)
  expect(member(merged(model).service, 'BakeResponse.LoafId')?.required).toBe(false)
})

test('links its shapes to those of the pages, whose spellings stay', () => {
  const page = readingOf('types', { structures: { BakeRequestRequestTypeDef: { 'OvenId!': string } } })
  const { service, said } = merged(page, model)
  expect(said).toEqual([])
  expect(service.structures.find(({ name }) => name === 'BakeRequest')?.aliases).toEqual(['BakeRequestRequestTypeDef'])
})

describe('its literal unions', () => {
  const page = (values: readonly string[], elsewhere = string): Reading =>
    readingOf('types', {
      structures: { BakeRequestRequestTypeDef: { 'OvenId!': string, 'Mode?': elsewhere } },
      literals: { ModeType: values },
    })

  test('have the name of the page that has one at the same position', () => {
    const { service, said } = merged(page(['COLD', 'HOT'], reference('ModeType')), model)
    expect(said).toEqual([])
    expect(service.literals.map(({ name, values }) => [name, values])).toEqual([['ModeType', ['HOT', 'COLD']]])
    expect(member(service, 'BakeRequest.Mode')?.type).toEqual(reference('ModeType'))
  })

  test('or of an equal one', () => {
    const { service } = merged(page(['COLD', 'HOT'], literals('COLD', 'HOT')), model)
    expect(service.literals.map(({ name }) => name)).toEqual(['ModeType'])
    expect(member(service, 'BakeRequest.Mode')?.type).toEqual(reference('ModeType'))
  })

  test('or their own, also where a tool would be called so', () => {
    const named = modelOf({
      structures: { BakeRequest: { Oven: reference('ServiceName') }, BakeResponse: { LoafId: string } },
      literals: { ServiceName: ['STONE'] },
    })
    expect(merged(named).service.literals.map(({ name }) => name)).toEqual(['ServiceName'])
  })

  test('have the values of the model', () => {
    const { service, said } = merged(page(['COLD', 'WARM'], reference('ModeType')), model)
    expect(said).toEqual(['types conflict: ModeType has WARM here and lacks HOT here, unlike in model.'])
    expect(service.literals.map(({ values }) => values)).toEqual([['HOT', 'COLD']])
  })
})

describe('of what a page has beyond it', () => {
  const structures = {
    BakeRequestRequestTypeDef: { 'OvenId!': string, 'Yeast?': string },
    BakeRequestBakePaginateTypeDef: { 'OvenId!': string, 'PaginationConfig?': reference('PaginatorConfigTypeDef') },
    BakeResponseTypeDef: { 'LoafId!': string, 'ResponseMetadata!': reference('ResponseMetadataTypeDef') },
    CrumbTypeDef: { 'Size!': integer },
    PaginatorConfigTypeDef: { 'MaxItems?': integer },
    ResponseMetadataTypeDef: { 'RequestId!': string },
  }
  const page = readingOf('types', { structures })

  test("boto3's own stays, and the rest has been removed", () => {
    const { service, said, names } = merged(page, model)
    expect(names).toEqual(
      ['BakePaginateRequest', 'BakeRequest', 'BakeResponse', 'Loaf', 'PaginatorConfig', 'ResponseMetadata'].sort(),
    )
    expect(member(service, 'BakeResponse.ResponseMetadata')?.required).toBe(true)
    expect(said).toEqual([
      'types note: BakeRequest.Yeast is in no newer page, and is left out as removed.',
      'types note: The structure Crumb is in no newer page, and is left out as removed.',
    ])
  })

  test('nothing has been removed where the page is newer', () => {
    const { service, said, names } = merged(model, page)
    expect(said).toEqual([])
    expect(names).toContain('Crumb')
    expect(member(service, 'BakeRequest.Yeast')?.type).toEqual(string)
  })
})

test('its numbers are what a page knows that they are, at any depth', () => {
  const numbers = (type: Type): ReadingTable => ({
    structures: { BakeRequest: { One: type, Many: list(type), Named: map(type) }, BakeResponse: { LoafId: string } },
  })
  const { service, said } = merged(readingOf('types', numbers(integer)), modelOf(numbers(number)))
  expect(said).toEqual([])
  expect(['One', 'Many', 'Named'].map((name) => member(service, `BakeRequest.${name}`)?.type)).toEqual([
    integer,
    list(integer),
    map(integer),
  ])
})

test('a structure that it declares without members is any object where a page says so, and is gone then', () => {
  const empty = modelOf({
    structures: { BakeRequest: { Settings: reference('Settings') }, BakeResponse: { LoafId: string }, Settings: {} },
  })
  const anything = map({ kind: 'document' })
  const page = readingOf('types', { structures: { BakeRequestRequestTypeDef: { Settings: anything } } })
  expect(member(merged(page, empty).service, 'BakeRequest.Settings')?.type).toEqual(anything)
  expect(merged(page, empty).names).toEqual(['BakeRequest', 'BakeResponse'])
  expect(merged(empty).names).toEqual(['BakeRequest', 'BakeResponse', 'Settings'])
})

test('what it says of how members travel stays with them, and with those of the paginator', () => {
  const [request, ...others] = model.structures
  if (request === undefined) throw new Error('no request')
  const bound = request.members.map((each) =>
    each.name === 'OvenId' ? { ...each, wire: 'OvenId', location: 'path' as const } : { ...each, wire: 'x' },
  )
  const wired: Reading = {
    ...model,
    structures: [{ ...request, members: bound }, ...others.map((each) => ({ ...each, sensitive: true as const }))],
  }
  const page = readingOf('types', {
    structures: {
      BakeRequestRequestTypeDef: { 'OvenId!': string },
      BakeRequestBakePaginateTypeDef: { 'OvenId!': string },
    },
  })
  const { service } = merged(page, wired)
  const inPath = { type: { kind: 'string', min: 1 }, wire: 'OvenId', location: 'path' }
  expect(member(service, 'BakeRequest.OvenId')).toMatchObject(inPath)
  expect(member(service, 'BakePaginateRequest.OvenId')).toMatchObject(inPath)
  expect(member(service, 'BakeRequest.Grams')).toMatchObject({ type: number, wire: 'x' })
  expect(member(service, 'Loaf.Weight')?.sensitive).toBe(true)
})

test('an answer that stands inside another shape too becomes two, as one is walked tolerantly and one is not', () => {
  const loaf = { 'LoafId?': string }
  const shared = modelOf({
    operations: [
      { name: 'Bake', requestName: 'BakeRequest', responseName: 'Loaf' },
      { name: 'List', requestName: 'ListRequest', responseName: 'ListResponse' },
    ],
    structures: { BakeRequest: {}, Loaf: loaf, ListRequest: {}, ListResponse: { 'Loaves?': list(reference('Loaf')) } },
  })
  const { service, said } = merged(shared)
  expect(said).toEqual([])
  expect(service.operations.map(({ response }) => response)).toEqual(['BakeResponse', 'ListResponse'])
  expect(service.structures.map(({ name, role }) => `${name} ${role}`)).toContain('Loaf nested')
  expect(member(service, 'BakeResponse.LoafId')?.type).toEqual(string)
})
