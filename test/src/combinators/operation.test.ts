import { operation, response, structure } from '../../../src/codec.js'

test('code of another format fails with a sentence', () => {
  const made = {
    name: 'Old',
    alias: 'old',
    request: structure<object>('OldRequest', {}),
    response: response<object>('OldResponse', {}),
  }
  expect(() => operation({ format: 0, name: 'bakery' }, made)).toThrow(
    'The code of bakery is of format 0, and this aws-preflight reads format 5: generate it again.',
  )
})
