import type { Arbitrary } from 'fast-check'
import { nat } from 'fast-check'
import { acceptsNull, type Constraints, type Definition, definitionOf } from '../schema/definition.js'
import type { AnyOperation } from '../combinators/operation.js'
import type { IssueCode } from '../issue/finding.js'
import { pointerText } from '../text/path.js'
import { type DrawOptions, requestArbitrary } from './draw.js'
import { type ValuePlace, type PlacePath, placesIn, withoutValue, withValue } from './places.js'

/** A request with one mistake, and the issue that it has to be. */
export interface InvalidRequest {
  readonly request: unknown
  readonly expected: { readonly code: IssueCode; readonly pointer: string }
}

/**
 * Draws requests of an operation with exactly one mistake each, of every kind that the request gives occasion for: a member
 * that is missing, unknown or `null`, a wrong type, a literal that there is not, a number, a length or a text out of its
 * limits, an item twice, a tagged union with none or two of its members.
 */
export const invalidRequestArbitrary = (operation: AnyOperation, options?: DrawOptions): Arbitrary<InvalidRequest> =>
  requestArbitrary(operation, options).chain((request) => {
    const possible = mistakesIn(definitionOf(operation.request), request)
    // The kind comes first, so that the rare ones are drawn as often as the others.
    const codes = [...new Set(possible.map(({ expected }) => expected.code))]
    return nat().chain((kind) => {
      const ofKind = possible.filter(({ expected }) => expected.code === codes[kind % codes.length])
      return nat().map((pick) => ofKind[pick % ofKind.length] as InvalidRequest)
    })
  })

/** Every way of making one mistake in a good request. */
export const mistakesIn = (definition: Definition, request: unknown): readonly InvalidRequest[] =>
  placesIn(definition, request).flatMap((place) => {
    const at =
      (path: PlacePath) =>
      (code: IssueCode, changed: unknown): InvalidRequest => ({
        request: changed,
        expected: { code, pointer: pointerText(path) },
      })
    const wrong = at(place.path)
    const put = (code: IssueCode, value: unknown): InvalidRequest => wrong(code, withValue(request, place.path, value))
    return [
      ...wrongKinds(place).map((value) => put('invalid_type', value)),
      ...(place.required ? [wrong('missing_member', withoutValue(request, place.path))] : []),
      ...(place.path.length > 0 && !place.sparse && !acceptsNull(place.definition) ? [put('null_member', null)] : []),
      ...(place.value === null ? [] : within(place, put, at, request)),
    ]
  })

type Put = (code: IssueCode, value: unknown) => InvalidRequest

const within = (
  { path, definition, value }: ValuePlace,
  put: Put,
  at: (path: PlacePath) => Put,
  request: unknown,
): readonly InvalidRequest[] => {
  switch (definition.kind) {
    case 'literals':
      return [put('invalid_literal', 'NONE_OF_THEM')]
    case 'integer':
      return [put('not_an_integer', 0.5), put('unsafe_integer', 2 ** 53), ...outOfRange(definition, put)]
    case 'float':
      return [put('not_finite', Infinity), put('not_finite', NaN), ...outOfRange(definition, put)]
    case 'string':
      return [
        ...lengths(definition, put, (length) => 'a'.repeat(length)),
        ...unlikePattern(definition).map((text) => put('pattern_mismatch', text)),
      ]
    case 'blob':
    case 'bytes':
      return lengths(definition, put, (length) => new Uint8Array(length))
    case 'structure': {
      if (definition.union) return unionMistakes(definition, value as object, put)
      const unknown = [...path, 'ThereIsNoSuchMember']
      return [at(unknown)('unknown_member', withValue(request, unknown, 'x'))]
    }
    case 'list': {
      const items = value as readonly unknown[]
      const [first] = items
      const isTwice = definition.unique === true && items.length > 0 && typeof first !== 'object'
      const twice = isTwice && (definition.max === undefined || items.length < definition.max)
      return [
        ...(twice ? [at([...path, items.length])('duplicate_item', withValue(request, path, [...items, first]))] : []),
        ...(definition.min !== undefined && definition.min > 0 ? [put('invalid_length', [])] : []),
      ]
    }
    case 'map':
      return definition.min !== undefined && definition.min > 0 ? [put('invalid_length', {})] : []
    case 'bigint':
    case 'boolean':
    case 'timestamp':
    case 'stream':
    case 'events':
    case 'document':
    case 'unknown':
    case 'foreign':
      return []
  }
}

const unionMistakes = (
  { members }: Extract<Definition, { readonly kind: 'structure' }>,
  value: object,
  put: Put,
): readonly InvalidRequest[] => {
  const [present = ''] = Object.keys(value)
  // A second member that is good by itself: the value of the first, where both hold the same.
  const second = [...members.values()].find(({ name, type }) => name !== present && type === members.get(present)?.type)
  const both = second === undefined ? [] : [{ ...value, [second.name]: Object.values(value)[0] as unknown }]
  return [put('union_members', {}), ...both.map((two) => put('union_members', two))]
}

const outOfRange = ({ min, max }: Constraints, put: Put): readonly InvalidRequest[] => [
  ...(min === undefined ? [] : [put('out_of_range', min - 1)]),
  ...(max === undefined ? [] : [put('out_of_range', max + 1)]),
]

/** Beyond this, a text that is too long would be too long for a test, too. */
const longest = 10_000

const lengths = (
  { min = 0, max = Infinity }: Constraints,
  put: Put,
  make: (length: number) => unknown,
): readonly InvalidRequest[] => [
  ...(min > 0 ? [put('invalid_length', make(min - 1))] : []),
  ...(max < longest ? [put('invalid_length', make(max + 1))] : []),
]

/** Texts of a good length that the pattern does not take. */
const unlikePattern = ({ min = 0, max = Infinity, pattern }: Constraints): readonly string[] =>
  pattern === undefined
    ? []
    : ['\u0000', ' ', '?'].filter((text) => min <= 1 && max >= 1 && !pattern.test(text)).slice(0, 1)

/** Values of a kind that is never taken here. */
const wrongKinds = ({ definition, path }: ValuePlace): readonly unknown[] => {
  switch (definition.kind) {
    case 'document':
    case 'unknown':
    case 'foreign':
      return []
    case 'string':
    case 'literals':
      return [5, {}]
    case 'list':
      return ['text', {}]
    case 'map':
    case 'structure':
      return path.length === 0 ? [[]] : ['text', []]
    case 'integer':
    case 'bigint':
    case 'float':
    case 'boolean':
    case 'timestamp':
    case 'blob':
    case 'bytes':
    case 'stream':
    case 'events':
      return [{}]
  }
}
