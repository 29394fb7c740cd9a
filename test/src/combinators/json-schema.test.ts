import { CreateQueueRequest, SendMessageRequest } from 'aws-preflight/sqs'
import { bigint, events, list, map, optional, required, string, structure, timestamp } from '../../../src/codec.js'
import type { Codec } from '../../../src/codec.js'
import { jsonSchema, withJsonSchema } from '../../../src/json-schema.js'
import { bundledOperations } from '../../support/bundled.js'
import { Box, PlaceOrderRequest, PlaceOrderResponse } from '../../support/order.js'

test('a codec of what JSON holds is a Standard Schema with its JSON Schema', () => {
  const { validate, jsonSchema: convert } = withJsonSchema(CreateQueueRequest)['~standard']
  const good = { QueueName: 'q' }
  expect(validate(good)).toEqual({ value: good })
  expect(validate({})).toMatchObject({ issues: [{ path: ['QueueName'] }] })
  for (const side of ['input', 'output'] as const)
    expect(convert[side]({ target: 'draft-07' })).toEqual(jsonSchema(CreateQueueRequest, { target: 'draft-07' }))
  expect(() => convert.input({ target: 'openapi-3.0' })).toThrow(TypeError)
  expect(withJsonSchema(Box)['~standard'].jsonSchema.input({ target: 'draft-07' })).toHaveProperty('definitions.Box')
})

test.each<[string, { name: string }, string]>([
  ['a timestamp', PlaceOrderRequest, 'timestamp'],
  ['a timestamp in a response', PlaceOrderResponse, 'timestamp'],
  ['bytes far below', SendMessageRequest, 'Uint8Array'],
  ['a bigint', structure<{ N?: bigint }>('Big', { N: optional(bigint) }), 'bigint'],
  [
    'a stream of events',
    structure<{ E?: AsyncIterable<never> }>('Told', { E: optional(events<never>()) }),
    'event stream',
  ],
  ['a list of them', list(map(timestamp)), 'timestamp'],
])('%s is no JSON: the error names json()', (_, codec, kind) =>
  expect(() => withJsonSchema(codec as Codec<unknown>)).toThrow(
    `${codec.name} holds a ${kind}, which is no value of JSON: take its JSON face, json(codec)`,
  ),
)

test('of every bundled request, one of the two has a JSON Schema', () => {
  let plain = 0
  for (const { operation } of bundledOperations) {
    const { request } = operation
    try {
      expect(
        withJsonSchema(request as unknown as Codec<unknown>)['~standard'].jsonSchema.input({ target: 'draft-07' }),
      ).toEqual(jsonSchema(request, { target: 'draft-07' }))
      plain++
    } catch (error) {
      expect(String(error)).toContain('json(codec)')
    }
  }
  expect(plain).toBeGreaterThan(100)
  expect(() => withJsonSchema(structure<{ S: string }>('S', { S: required(string) }))).not.toThrow()
})
