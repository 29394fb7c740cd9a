import * as t from 'io-ts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import {
  bigint,
  blob,
  constrained,
  document,
  events,
  float,
  integer,
  json,
  list,
  literals,
  map,
  optional,
  required,
  sparseList,
  string,
  structure,
  timestamp,
} from '../../../src/codec.js'
import { jsonSchema } from '../../../src/json-schema.js'
import { Box, Payment, PlaceOrder, PlaceOrderRequest, Size } from '../../support/order.js'

/** The schema of a member that holds this. */
const held = (codec: t.Any): unknown =>
  (jsonSchema(structure<{ It: never }>('Holder', { It: required(codec) as never }))['properties'] as { It: unknown }).It

test.each<[string, t.Any, object]>([
  ['a string', constrained(string, { min: 1, max: 3 }), { type: 'string', minLength: 1, maxLength: 3 }],
  ['a pattern', constrained(string, { pattern: /^[.]a.\.$/su }), { type: 'string', pattern: '^[.]a[\\s\\S]\\.$' }],
  ['a pattern that JSON Schema has not', constrained(string, { pattern: /^a$/i }), { type: 'string' }],
  ['an integer', constrained(integer, { min: 0 }), { type: 'integer', minimum: 0 }],
  ['a float', constrained(float, { max: 0.5 }), { type: 'number', maximum: 0.5 }],
  ['a literal union', Size, { type: 'string', enum: ['LARGE', 'MEDIUM', 'SMALL'] }],
  [
    'a list',
    constrained(list(string), { min: 1, max: 2, unique: true }),
    { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 2, uniqueItems: true },
  ],
  [
    'a list of what may be equal without being the same',
    constrained(list(list(string)), { unique: true }),
    { type: 'array', items: { type: 'array', items: { type: 'string' } } },
  ],
  ['a sparse list', sparseList(string), { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }],
  [
    'a map',
    constrained(map(float), { max: 2 }),
    { type: 'object', additionalProperties: { type: 'number' }, maxProperties: 2 },
  ],
  [
    'a map with keys of a literal union',
    map(float, literals('Key', ['A'])),
    { type: 'object', propertyNames: { type: 'string', enum: ['A'] }, additionalProperties: { type: 'number' } },
  ],
  [
    'a tagged union',
    Payment,
    {
      type: 'object',
      properties: { Card: { type: 'string' }, Voucher: { type: 'string' } },
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
    },
  ],
  ['a bigint', bigint, { anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^-?\\d{1,4096}$' }] }],
  ['a document', document, {}],
  ['an event stream', events(), { not: {} }],
  ['the JSON face of a codec', json(Size), { type: 'string', enum: ['LARGE', 'MEDIUM', 'SMALL'] }],
])('%s', (_, codec, schema) => expect(held(codec)).toEqual(schema))

test('the root is written out; a shape that holds itself stands in $defs', () => {
  expect(jsonSchema(Box)).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Box',
    type: 'object',
    properties: {
      Label: { type: 'string' },
      Inside: { $ref: '#/$defs/Box' },
      Vault: expect.objectContaining({ type: 'object', writeOnly: true }) as unknown,
    },
    required: ['Label'],
    additionalProperties: false,
    $defs: {
      Box: expect.objectContaining({ required: ['Label'] }) as unknown,
      Size: { type: 'string', enum: ['LARGE', 'MEDIUM', 'SMALL'] },
    },
  })
})

test('two shapes of one name are told apart', () => {
  const [one, other] = [literals('Twin', ['A']), literals('Twin', ['B'])]
  const codec = structure<Record<'A' | 'B' | 'C' | 'D', never>>('Both', {
    A: required(one) as never,
    B: required(one) as never,
    C: required(other) as never,
    D: required(other) as never,
  })
  expect(jsonSchema(codec, { target: 'draft-07' })['definitions']).toEqual({
    Twin: { type: 'string', enum: ['A'] },
    Twin2: { type: 'string', enum: ['B'] },
  })
})

test('draft 7 reads nothing beside a reference', () => {
  const schema = jsonSchema(Box, { target: 'draft-07', describe: (_, member) => member && `About ${member}` })
  expect(schema['properties']).toMatchObject({
    Label: { type: 'string', description: 'About Label' },
    Inside: { allOf: [{ $ref: '#/definitions/Box' }], description: 'About Inside' },
  })
})

test('an operation: its date, its response as decodeResponse gives it back, other names', () => {
  expect(jsonSchema(PlaceOrder)['$comment']).toBe('The request of PlaceOrder, by the reference as of 2026-01-31')
  const response = jsonSchema(PlaceOrder, { side: 'response' })
  expect(response).not.toHaveProperty('required')
  expect(response).not.toHaveProperty('additionalProperties')
  expect(response).not.toHaveProperty(['properties', 'ResponseMetadata'])
  expect(response).toMatchObject({
    properties: {
      Size: { $ref: '#/$defs/Size' },
      Customer: { required: ['Name'] },
    },
    $defs: { Size: { anyOf: [{ type: 'string', enum: ['LARGE', 'MEDIUM', 'SMALL'] }, { type: 'string' }] } },
  })
  expect(jsonSchema(PlaceOrder, { names: 'cloudtrail' })['properties']).toHaveProperty('OrderId')
  const small = jsonSchema({ ...PlaceOrder, wireNames: 'lowerFirst' }, { names: 'wire' })
  expect(small['required']).toEqual(['orderId'])
  expect(small['properties']).toHaveProperty('weight.anyOf', [
    { type: 'number' },
    { enum: ['NaN', 'Infinity', '-Infinity'] },
  ])
})

test('what has no schema is refused with a sentence', () => {
  const foreign = structure<{ A: string }>('Foreign', { A: required(t.string) })
  expect(() => jsonSchema(foreign)).toThrow('There is no JSON Schema of the io-ts codec "string"')
  expect(() => jsonSchema(Box, { target: 'draft-04' as never })).toThrow(
    'There is no JSON Schema for the target "draft-04": ask for draft-2020-12 or draft-07.',
  )
  expect(() => json(Box)['~standard'].jsonSchema.input({ target: 'openapi-3.0' })).toThrow(TypeError)
})

test('the JSON face carries its schema, on both sides', () => {
  const { jsonSchema: converter } = json(PlaceOrderRequest)['~standard']
  const schema = jsonSchema(PlaceOrderRequest)
  expect(converter.input({ target: 'draft-2020-12' })).toEqual(schema)
  expect(converter.output({ target: 'draft-2020-12' })).toEqual(schema)
  expect(jsonSchema(json(PlaceOrder.response))).toEqual(jsonSchema(PlaceOrder.response))
})

/** Where the schema and the codec differ, and why; `takes` is the one that takes the value. */
test.each<[string, t.Any, unknown, 'schema' | 'codec']>([
  ['a length in bytes shows in base64 only to the next three', constrained(blob, { min: 2 }), 'aA==', 'schema'],
  ['a whole number that a double does not hold exactly', integer, 2 ** 53, 'schema'],
  ['a day that a month does not have', timestamp, '2021-02-30', 'schema'],
  ['a date as HTTP writes it', timestamp, 'Tue, 29 Apr 2014 18:30:38 GMT', 'codec'],
])('%s', (_, codec, value, takes) => {
  const holder = structure<{ It?: never }>('Holder', { It: optional(codec) as never })
  const accepts = new Ajv2020({ strict: true }).compile(jsonSchema(holder))
  expect(accepts({ It: value })).toBe(takes === 'schema')
  expect(json(holder).decode({ It: value })._tag).toBe(takes === 'codec' ? 'Right' : 'Left')
})
