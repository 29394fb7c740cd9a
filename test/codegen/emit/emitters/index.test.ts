import { generate } from '../../../../codegen/pipeline.js'
import { speaking } from '../../../support/pages.js'

const textsOf = (protocol: string): Readonly<Record<string, string>> =>
  Object.fromEntries(generate([speaking(protocol)], { service: 'cellar' }).files.map(({ path, text }) => [path, text]))

test('a service that speaks JSON is the golden one', () => {
  const texts = textsOf('AwsRestJsonProtocol')
  expect(texts['index.ts']).toContain('export const decodeHttpResponse')
  expect(texts['operations.ts']).not.toContain('protocol:')
})

test('of one that does not, no message is read: there are no functions for that, and no names in messages', () => {
  const texts = textsOf('AwsRestXmlProtocol')
  expect(texts['index.ts']).toMatch(/export const validateRequest[\s\S]*export const decodeResponse/)
  expect(texts['index.ts']).not.toMatch(/decodeHttpResponse|decodeError/i)
  expect(texts['operations.ts']?.match(/protocol: 'restXml'/g)).toHaveLength(1)
  expect(texts['operations.ts']).not.toMatch(/wireNames|disjointNames/)
  expect(texts['shapes.ts']).not.toContain('wire:')
  expect(texts['shapes.ts']).toContain("required(nonEmptyString, { location: 'path' })")
})
