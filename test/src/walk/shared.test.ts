import { operations, validateRequest } from '../../../generated/dynamodb/index.js'
import { document, required, structure } from '../../../src/codec.js'

/** A value whose leaf counts how often it is read; `wrap` puts so many of one value around it, level for level. */
const nested = (levels: number, wrap: (value: unknown) => unknown): { readonly value: unknown; reads: number } => {
  const counted = { value: undefined as unknown, reads: 0 }
  let value: unknown = {
    get S(): string {
      counted.reads++
      return 'x'
    },
  }
  for (let level = 0; level < levels; level++) value = wrap(value)
  counted.value = value
  return counted
}

/** A million: ten to the power of the levels would not end. */
const few = 1e6

test.each([7, 20, 40])('ten of one value in each of %i levels of a recursive shape are soon looked at', (levels) => {
  const counted = nested(levels, (value) => ({ L: Array(10).fill(value) }))
  const result = validateRequest(operations.PutItem, { TableName: 'names', Item: { a: counted.value } } as never)
  expect(result._tag).toBe('Right')
  expect(counted.reads).toBeGreaterThan(0)
  expect(counted.reads).toBeLessThan(few)
})

test.each([7, 15, 40])('so are those of a document', (levels) => {
  const counted = nested(levels, (value) => ({ a: Array(10).fill(value) }))
  expect(structure('Holder', () => ({ Doc: required(document) })).is({ Doc: counted.value })).toBe(true)
  expect(counted.reads).toBeGreaterThan(0)
  expect(counted.reads).toBeLessThan(few)
})

test('the faults in such a value are told, and the next one is looked at as ever', () => {
  const counted = nested(9, (value) => ({ L: [...Array<unknown>(9).fill(value), { S: 1 }] }))
  const result = validateRequest(operations.PutItem, { TableName: 'names', Item: { a: counted.value } } as never)
  expect(result._tag === 'Left' && result.left.map(({ code }) => code).slice(0, 2)).toEqual([
    'invalid_type',
    'invalid_type',
  ])
  expect(result._tag === 'Left' && result.left.at(-1)?.code).toBe('too_many_issues')
  expect(validateRequest(operations.PutItem, { TableName: 'names', Item: { a: { S: 'x' } } })._tag).toBe('Right')
})
