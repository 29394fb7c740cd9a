import { createContext, runInContext } from 'node:vm'
import { isObject, kindOf } from '../../../src/schema/kind.js'
import { Hostile } from '../../support/hostile.js'

class Own {
  readonly [Symbol.toStringTag] = 'Own'
}

const throwing = new Proxy(
  {},
  {
    get: () => {
      throw new Hostile()
    },
  },
)
const revoked = Proxy.revocable({}, {})
revoked.revoke()

test.each<[string, unknown]>([
  ['null', null],
  ['undefined', undefined],
  ['string', 'x'],
  ['number', 1],
  ['NaN', NaN],
  ['bigint', 1n],
  ['symbol', Symbol('x')],
  ['function', () => undefined],
  ['array', []],
  ['array', new Proxy([], {})],
  ['object', {}],
  ['object', Object.create(null)],
  ['object', new Own()],
  ['object', Object.freeze({})],
  ['object', throwing],
  ['object', revoked.proxy],
  ['Date', new Date()],
  ['Map', new Map()],
  ['Set', new Set()],
  ['RegExp', /x/],
  ['Error', new TypeError('x')],
  ['String', Object('x')],
  ['Number', Object(1)],
  ['Uint8Array', Buffer.from('x')],
  ['Promise', Promise.resolve()],
])('%s', (want, value) => expect(kindOf(value)).toBe(want))

test('objects and arrays of another realm are what they are there', () => {
  const other = createContext({})
  expect(kindOf(runInContext('({ a: 1 })', other))).toBe('object')
  expect(kindOf(runInContext('[1]', other))).toBe('array')
  expect(kindOf(runInContext('new Date()', other))).toBe('Date')
  expect(isObject(runInContext('new (class A {})()', other))).toBe(true)
})
