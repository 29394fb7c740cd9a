/** Values that lie, throw, or look like something else; what they throw is of one class. */
import { watchSwallowed } from '../../src/schema/swallow.js'

/** The error that hostile values of tests throw. */
export class Hostile extends Error {
  override readonly name = 'Hostile'

  constructor() {
    super('hunter2')
  }
}

export const throws = (): never => {
  throw new Hostile()
}

/** From now on, whatever is swallowed and no value can have thrown is thrown: it is a fault of ours. */
export const throwOurFaults = (): void =>
  watchSwallowed((error) => {
    // A stack that is full, and what the language itself says of a proxy that was revoked or lies.
    const isTheValues =
      error instanceof Hostile ||
      error instanceof RangeError ||
      (error instanceof TypeError && /\bproxy\b/i.test(error.message))
    if (!isTheValues) throw error
  })

export const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** A proxy that throws at each of these. */
export const trapped = (...traps: readonly (keyof ProxyHandler<object>)[]): object =>
  new Proxy({ OrderId: 'o' }, Object.fromEntries(traps.map((trap) => [trap, throws])))

class Tagged {
  readonly Key = 'a'
  get [Symbol.toStringTag](): string {
    return 'Tagged'
  }
}

const tagged = <A extends object>(value: A, tag: unknown): A =>
  Object.defineProperty(value, Symbol.toStringTag, { value: tag })

/** Each made anew, since some can be used once only. */
export const hostileValues: Readonly<Record<string, () => unknown>> = {
  'a revoked proxy': revoked,
  'a proxy that has no keys': () => trapped('ownKeys'),
  'a proxy that has no values': () => trapped('get'),
  'a proxy that has no prototype': () => trapped('getPrototypeOf'),
  'a proxy that describes nothing': () => trapped('getOwnPropertyDescriptor'),
  'a getter that throws': () => Object.defineProperty({}, 'OrderId', { enumerable: true, get: throws }),
  'an invalid Date with a time of its own': () => Object.assign(new Date(NaN), { getTime: () => 5 }),
  'a Date with a time that throws': () => Object.assign(new Date(5), { getTime: throws, valueOf: throws }),
  'what only looks like a Date': () => Object.create(Date.prototype) as unknown,
  'a Float64Array that looks like bytes': () =>
    Object.setPrototypeOf(new Float64Array(2), Uint8Array.prototype) as unknown,
  'what only looks like bytes': () => Object.create(Uint8Array.prototype) as unknown,
  'a Date with a tag of its own': () => tagged(new Date(5), 'Moment'),
  'bytes with a tag of their own': () => tagged(new Uint8Array(2), 'Octets'),
  'a Map with a tag of its own': () => tagged(new Map(), 'Table'),
  'an object that says it is a Date': () => tagged({}, 'Date'),
  'an object whose tag throws': () => Object.defineProperty({}, Symbol.toStringTag, { get: throws }),
  'an object of a class with a tag': () => new Tagged(),
  'an iterator of a Map': () => new Map([['a', 1]]).entries(),
  'an iterator of a list': () => [1].values(),
  'a generator': () => (function* () { yield 1 })(), // prettier-ignore
  'an async generator': () => (async function* () { yield await Promise.resolve(1) })(), // prettier-ignore
  URLSearchParams: () => new URLSearchParams('a=b'),
  Headers: () => new Headers({ a: 'b' }),
  FormData: () => new FormData(),
  Blob: () => new Blob(['a']),
  'a stream': () => new ReadableStream(),
  'a Response': () => new Response('{}'),
  'a symbol': () => Symbol('a'),
  'an object that turns into nothing': () => ({
    toString: throws,
    valueOf: throws,
    toJSON: throws,
    [Symbol.toPrimitive]: throws,
  }),
}
