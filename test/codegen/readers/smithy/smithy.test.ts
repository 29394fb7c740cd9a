import { readPage } from '../../../../codegen/readers/readers.js'
import { hasModels, limitsOf, modelPage, modelPaths } from '../../../support/models.js'
import { pageOf, problemsOf } from '../../../support/pages.js'

const page = pageOf('test/fixtures/bakery/smithy.json', 'smithy.json')
const reading = readPage(page)
const botocore = readPage(pageOf('test/fixtures/bakery/service-2.json', 'service-2.json'))

test('reads a model: resources, mixins, applied traits, renamed shapes, values that are no secret of AWS', () => {
  expect(reading).toMatchObject({
    dialect: 'smithy',
    protocol: 'restJson1',
    uid: 'bakery-2020-12-01',
    limiting: true,
    problems: [],
  })
  expect(reading.structures.map(({ name }) => name).sort()).toEqual(botocore.structures.map(({ name }) => name).sort())
  expect(reading.literals.map(({ name, values }) => [name, values])).toEqual(
    botocore.literals.map(({ name, values }) => [name, values]),
  )
})

test('one service in both dialects has the same members, and the same limits', () => {
  const [here, there] = [reading, botocore].map(limitsOf)
  expect(Object.fromEntries(here ?? [])).toEqual(Object.fromEntries(there ?? []))
  const required = [reading, botocore].map(({ structures }) =>
    structures
      .flatMap(({ name, members }) => members.map((member) => `${name}.${member.name} ${member.required}`))
      .sort(),
  )
  expect(required[0]).toEqual(required[1])
})

test('each fact has its line', () => {
  const lines = page.text.split('\n')
  for (const { place, members } of reading.structures) {
    expect(lines[place.line - 1]).toContain('#')
    for (const member of members) expect(lines[member.place.line - 1]).toContain(`"${member.name}": {`)
  }
})

const modelOf = (shapes: object): string =>
  JSON.stringify({
    smithy: '2.0',
    shapes: {
      'a#S': { type: 'service', operations: [{ target: 'a#Bake' }], traits: { 'aws.protocols#restJson1': {} } },
      'a#Bake': { type: 'operation', input: { target: 'a#In' } },
      ...shapes,
    },
  })

test.each([
  ['a list without equal items', { type: 'list', member: { target: 'smithy.api#String' }, traits: { 'smithy.api#uniqueItems': {} } }, { kind: 'list', limits: { unique: true } }],
  ['a set', { type: 'set', member: { target: 'smithy.api#String' } }, { kind: 'list', limits: { unique: true } }],
  ['a number enum', { type: 'intEnum', members: {} }, { kind: 'integer', limits: { min: -2147483648 } }],
  ['a byte', { type: 'byte' }, { kind: 'integer', limits: { min: -128, max: 127 } }],
  ['a long', { type: 'long' }, { kind: 'integer', scalar: 'T' }],
  ['a range in quotes', { type: 'integer', traits: { 'smithy.api#range': { min: '1' } } }, { limits: { min: 1, max: 2147483647 } }],
  ['a document', { type: 'document' }, { kind: 'document' }],
  ['a stream', { type: 'blob', traits: { 'smithy.api#streaming': {} } }, { kind: 'stream' }],
  ['a pattern, which is a search', { type: 'string', traits: { 'smithy.api#pattern': 'a' } }, { limits: { pattern: { text: 'a' } } }],
] as const)('%s', (_, shape, want) => {
  const text = modelOf({ 'a#In': { type: 'structure', members: { T: { target: 'a#T' } } }, 'a#T': shape })
  const read = readPage({ name: 'model', text })
  expect(read.problems).toEqual([])
  expect(read.structures[0]?.members[0]?.type).toMatchObject(want)
}) // prettier-ignore

test.each([
  ['clientOptional', { 'smithy.api#required': {}, 'smithy.api#clientOptional': {} }],
  ['a default', { 'smithy.api#required': {}, 'smithy.api#default': 'x' }],
])('with %s, what is required stays so', (_, traits) => {
  const text = modelOf({ 'a#In': { type: 'structure', members: { T: { target: 'smithy.api#String', traits } } } })
  expect(readPage({ name: 'model', text }).structures[0]?.members[0]?.required).toBe(true)
})

const text = { type: 'string', traits: { 'smithy.api#length': { min: 2, max: 8 }, 'smithy.api#pattern': '^a' } }
const byte = { type: 'byte', traits: { 'smithy.api#range': { min: 2, max: 8 } } }
test.each([
  [text, { 'smithy.api#length': { max: 4 } }, { max: 4, pattern: { text: '^a' } }],
  [text, { 'smithy.api#pattern': '^b' }, { min: 2, max: 8, pattern: { text: '^b' } }],
  [byte, { 'smithy.api#range': { max: 4 } }, { min: -128, max: 4 }],
  [byte, { 'smithy.api#range': { min: 4 } }, { min: 4, max: 127 }],
  [{ type: 'long', traits: byte.traits }, { 'smithy.api#range': { min: 4 } }, { min: 4 }],
])('a trait of a member goes before that of its shape: %j %j', (shape, traits, limits) => {
  const page = modelOf({ 'a#In': { type: 'structure', members: { T: { target: 'a#T', traits } } }, 'a#T': shape })
  const { limits: read } = readPage({ name: 'model', text: page }).structures[0]?.members[0]?.type ?? {}
  expect(read).toEqual({ ...limits, place: expect.anything() as unknown })
})

test('what the model does not have is told', () => {
  const text = modelOf({ 'a#In': { type: 'structure', members: { T: { target: 'a#Nowhere' } } } })
  expect(problemsOf(readPage({ name: 'model', text }))).toEqual([
    '1: The type of In.T was lost: it refers to a#Nowhere, which the model does not have; anything is taken.',
  ])
  const none = readPage({ name: 'model', text: '{ "smithy": "2.0", "shapes": {} }' })
  expect(problemsOf(none)).toEqual([
    '1: The model has no service, and a page is that of one; nothing was read from it.',
  ])
  const shapes = JSON.stringify({ 'a#Bakery': { type: 'service' }, 'a#Cellar': { type: 'service' } })
  const several = readPage({ name: 'model', text: `{ "smithy": "2.0", "shapes": ${shapes} }` })
  expect(problemsOf(several)).toEqual([
    '1: The model has the services "a#Bakery" and "a#Cellar": leave the one that is meant in it; nothing was read from it.',
  ])
})

if (!hasModels) console.warn('There are no models beside the repository: tests of them are skipped.')
const withModels = hasModels
  ? test.each(modelPaths('smithy').filter((_, index) => index % 3 === 0))
  : test.skip.each(['x'])

withModels('%s loses no type', (path) => {
  const read = readPage(modelPage(path))
  expect(read.problems).toEqual([])
  expect(read.operations.length).toBeGreaterThan(0)
})

const withBoth = hasModels
  ? test.each(['amplifybackend-2020-08-11', 'appsync-2017-07-25', 'sqs-2012-11-05'])
  : test.skip.each(['no models'])

withBoth('%s gives the same limits in both dialects', (name) => {
  const there = limitsOf(readPage(modelPage(`botocore/${name}.service-2.json.gz`)))
  const here = limitsOf(readPage(modelPage(`smithy/${name}.json.gz`)))
  expect(here.size).toBeGreaterThan(80)
  for (const [member, limits] of here) expect([member, there.get(member)]).toEqual([member, limits])
})
