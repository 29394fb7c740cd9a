import { strip } from '../../../../codegen/pages/strip.js'
import { readPage } from '../../../../codegen/readers/readers.js'
import type { Member, Reading } from '../../../../codegen/service/model.js'
import { hasModels, modelPage, modelPaths } from '../../../support/models.js'
import { factsOf, pageOf, problemsOf } from '../../../support/pages.js'

const page = pageOf('test/fixtures/bakery/service-2.json', 'service-2.json')
const reading = readPage(page)

const memberOf = ({ structures }: Reading, structure: string, member: string): Member | undefined =>
  structures.find(({ name }) => name === structure)?.members.find(({ name }) => name === member)

test('reads a model, and leaves out what no operation leads to', () => {
  expect(reading).toMatchObject({
    dialect: 'botocore',
    protocol: 'restJson1',
    uid: 'bakery-2020-12-01',
    limiting: true,
    problems: [],
  })
  expect(reading.structures.map(({ name }) => name)).not.toContain('CrumbNobodyHas')
  expect(reading.literals.map(({ name, values }) => [name, values?.length])).toEqual([
    ['Flour', 2],
    ['Status', 2],
    ['Topping', 3],
  ])
})

test('each fact has its line', () => {
  const lines = page.text.split('\n')
  for (const { name, place, members } of reading.structures) {
    expect(lines[place.line - 1]).toContain(`"${name}": {`)
    for (const member of members) expect(lines[member.place.line - 1]).toContain(`"${member.name}": {`)
  }
  expect(reading.operations.map(({ name, place }) => [name, place.line])).toEqual([
    ['BakeBread', 11],
    ['ListLoaves', 19],
    ['CoolOven', 25],
  ])
})

test.each([
  ['BakeBreadRequest', 'OvenId', { wire: 'ovenId', location: 'path', required: true }],
  ['ListLoavesRequest', 'MaxResults', { wire: 'maxResults', location: 'query', required: false }],
  ['Recipe', 'SecretIngredient', { sensitive: true }],
  ['Loaf', 'BakedAt', { type: { kind: 'timestamp', format: 'date-time' } }],
  ['BakeBreadRequest', 'Settings', { type: { kind: 'map', value: { kind: 'document' } } }],
])('%s.%s travels as the model says', (structure, member, want) => {
  expect(memberOf(reading, structure, member)).toMatchObject(want)
})

test.each([
  ['BakeBreadRequest', 'OvenId', { min: 3, max: 12, pattern: { text: '^o-[0-9a-f]+$', whole: true } }],
  ['ListLoavesRequest', 'MaxResults', { min: 1, max: 100 }],
  ['Recipe', 'SaltPercent', { min: 0.5, max: 4.5 }],
  ['Recipe', 'WaterGrams', { min: -2147483648, max: 2147483647 }],
  ['BakeBreadRequest', 'Toppings', { min: 1, max: 3 }],
  ['BakeBreadRequest', 'Labels', { max: 50 }],
])('%s.%s is held to %j', (structure, member, limits) => {
  expect(memberOf(reading, structure, member)?.type.limits).toEqual({ ...limits, place: expect.anything() as unknown })
})

test('the entries of a map have limits of their own', () => {
  expect(memberOf(reading, 'BakeBreadRequest', 'Labels')?.type).toMatchObject({
    key: { scalar: 'LabelName', limits: { min: 1, max: 20 } },
    value: { scalar: 'Label', limits: { max: 40 } },
  })
})

test('an operation without input takes nothing, and an error has its status and its fault', () => {
  expect(reading.operations[2]).toMatchObject({ name: 'CoolOven', request: [], response: [], errors: [] })
  expect(reading.structures.find(({ name }) => name === 'OvenTooHotException')?.exception).toEqual({
    status: 409,
    fault: 'client',
  })
})

/** A model of one operation, which takes one structure of these members. */
const modelOf = (members: object, shapes: object, metadata: object = { protocol: 'rest-json' }): string =>
  JSON.stringify({
    metadata,
    operations: { Bake: { name: 'Bake', input: { shape: 'BakeRequest' }, errors: [{ shape: 'Burnt' }] } },
    shapes: {
      BakeRequest: { type: 'structure', members, payload: 'Body' },
      Burnt: { type: 'structure', members: {}, exception: true, fault: true },
      ...shapes,
    },
  })

test.each([
  ['a payload of bytes', { Body: { shape: 'B' } }, { B: { type: 'blob' } }, { location: 'payload', type: { kind: 'blob' } }],
  ['a stream', { Body: { shape: 'B' } }, { B: { type: 'blob', streaming: true } }, { type: { kind: 'stream' } }],
  ['JSON in a string', { J: { shape: 'S', jsonvalue: true } }, { S: { type: 'string' } }, { type: { kind: 'string' } }],
  ['a document', { D: { shape: 'D' } }, { D: { type: 'structure', members: {}, document: true } }, { type: { kind: 'document' } }],
  ['an enum on a member', { E: { shape: 'S', enum: ['A'] } }, { S: { type: 'string' } }, { type: { kind: 'literals', values: ['A'] } }],
  ['a pattern on a member', { P: { shape: 'S', pattern: 'a+' } }, { S: { type: 'string', max: 3 } }, { type: { limits: { max: 3, pattern: { text: 'a+', whole: true } } } }],
  ['a querystring to a map', { Q: { shape: 'M', location: 'querystring' } }, { M: { type: 'map', key: { shape: 'S' }, value: { shape: 'S' } }, S: { type: 'string' } }, { location: 'queryMap' }],
  ['a secret in a list', { L: { shape: 'L' } }, { L: { type: 'list', member: { shape: 'S' } }, S: { type: 'string', sensitive: true } }, { sensitive: true }],
  ['a secret in a map', { M: { shape: 'M' } }, { M: { type: 'map', key: { shape: 'T' }, value: { shape: 'S' } }, T: { type: 'string' }, S: { type: 'string', sensitive: true } }, { sensitive: true }],
  ['a secret key of a map', { M: { shape: 'M' } }, { M: { type: 'map', key: { shape: 'S' }, value: { shape: 'T' } }, T: { type: 'string' }, S: { type: 'string', sensitive: true } }, { sensitive: true }],
  ['events', { V: { shape: 'V' } }, { V: { type: 'structure', members: {}, eventstream: true } }, { type: { kind: 'events', item: { kind: 'reference', name: 'V' } } }],
] as const)('%s', (_, members, shapes, want) => {
  const read = readPage({ name: 'model', text: modelOf(members, shapes) })
  expect(read.problems).toEqual([])
  expect(read.structures[0]?.members[0]).toMatchObject(want)
}) // prettier-ignore

test.each([
  [
    { exception: true, error: { httpStatusCode: 404 } },
    { status: 404, fault: 'client' },
  ],
  [
    { exception: true, error: { code: 'Slow', httpStatusCode: 503 } },
    { status: 503, fault: 'server' },
  ],
  [
    { exception: true, error: { httpStatusCode: 500, senderFault: true } },
    { status: 500, fault: 'client' },
  ],
  [{ exception: true, fault: true }, { fault: 'server' }],
  [{ exception: true }, {}],
])('an exception of %j', (said, exception) => {
  const text = modelOf({}, { Burnt: { type: 'structure', members: {}, ...said } })
  const { structures } = readPage({ name: 'model', text })
  expect(structures.find(({ name }) => name === 'Burnt')?.exception).toEqual(exception)
})

test('in other protocols than those of REST every member stands in the body, under its own name', () => {
  const metadata = { protocol: 'json', jsonVersion: '1.0' }
  const text = modelOf(
    { Name: { shape: 'S', location: 'header', locationName: 'x-name' } },
    { S: { type: 'string' } },
    metadata,
  )
  const read = readPage({ name: 'model', text })
  expect(read.protocol).toBe('awsJson1_0')
  expect(read.structures[0]?.members[0]).toEqual({
    name: 'Name',
    wire: 'Name',
    required: false,
    type: { kind: 'string', scalar: 'S' },
    place: { page: 'model', line: 1 },
  })
})

test.each([
  ['a shape that is not there', { A: { shape: 'Nowhere' } }, {}, 'refers to Nowhere, which the model does not have'],
  ['a list of itself', { A: { shape: 'L' } }, { L: { type: 'list', member: { shape: 'L' } } }, 'it holds itself'],
])('%s is a lost type', (_, members, shapes, want) => {
  const read = readPage({ name: 'model', text: modelOf(members, shapes) })
  expect(problemsOf(read)).toEqual([expect.stringContaining(want)])
})

test('a model with its facts only reads to the same facts, one on a line', () => {
  const bare = strip(reading)
  expect(bare.text).not.toContain('<p>')
  expect(factsOf(readPage(bare))).toEqual(factsOf(reading))
  expect(readPage(bare).structures.every(({ place }) => place.line > 1)).toBe(true)
})

if (!hasModels) console.warn('There are no models beside the repository: tests of them are skipped.')
const some = modelPaths('botocore').filter((_, index) => index % 8 === 0)
const withModels = hasModels ? test.each(some) : test.skip.each(['no models'])

withModels('%s loses no type, and reads to the same facts when stripped', (path) => {
  const read = readPage(modelPage(path))
  expect(read.problems).toEqual([])
  expect(read.operations.length).toBeGreaterThan(0)
  expect(factsOf(readPage(strip(read)))).toEqual(factsOf(read))
})
