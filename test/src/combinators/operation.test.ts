import { operation, response, structure } from '../../../src/codec.js'

test('code of another format fails with a sentence', () => {
  const made = {
    name: 'Old',
    alias: 'old',
    request: structure<object>('OldRequest', {}),
    response: response<object>('OldResponse', {}),
  }
  expect(() => operation({ format: 0, name: 'bakery' }, made)).toThrow(
    'The code generated for bakery has format 0, and this version of aws-preflight reads format 3: generate it again with the aws-preflight that is installed.',
  )
})
