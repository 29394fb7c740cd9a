import { evaluate, type Constant } from '../../../../codegen/readers/aws-sdk/constants.js'
import { variablesOf } from '../../../../codegen/readers/aws-sdk/typescript.js'
import { sourceOf } from '../../../support/sources.js'

const valueOf = (expression: string): Constant | undefined => {
  const [variable] = variablesOf(sourceOf(`const value = ${expression}`).source.statements)
  const initializer = variable?.node.initializer
  return initializer && evaluate(initializer, new Map([['_a', 'appId']]))
}

test.each<[string, Constant]>([
  ['"text"', 'text'],
  ['`text`', 'text'],
  ['-3', -3],
  ['(7)', 7],
  ['64 | 0', 64],
  ['128 | 21', 149],
  ['_a', 'appId'],
  ['Other$', { name: 'Other$' }],
  ['() => Other$', { name: 'Other$' }],
  ['[0, [_a, "b"]]', [0, ['appId', 'b']]],
  [
    '{ [_a]: 1, b: 2, "c": [] }',
    new Map<string, Constant>([
      ['appId', 1],
      ['b', 2],
      ['c', []],
    ]),
  ],
])('%s', (expression, want) => expect(valueOf(expression)).toEqual(want))

test.each(['f()', '1 + 2', '-_a', '() => { return 1 }', '[f()]', '[, 1]', '{ ...other }', '{ [f()]: 1 }', '`${_a}`'])(
  '%s is not run, and so has no value',
  (expression) => expect(valueOf(expression)).toBeUndefined(),
)
