import type { Any } from 'io-ts'
import type { Arbitrary } from 'fast-check'
import { nat, noShrink, tuple } from 'fast-check'
import { acceptsNull, type Constraints, type Definition, definitionOf } from '../schema/definition.js'
import type { AnyOperation } from '../combinators/operation.js'
import type { IssueCode } from '../issue/finding.js'
import type { Issue } from '../issue/issue.js'
import { requestRules } from '../walk/rules.js'
import { walk } from '../walk/walk.js'
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
 * limits, an item twice, a tagged union with none or two of its members, a check of one's own that does not hold. What no
 * JSON holds but NaN and infinities, a cycle for example, is none of them.
 */
export const invalidRequestArbitrary = (operation: AnyOperation, options?: DrawOptions): Arbitrary<InvalidRequest> =>
  tuple(requestArbitrary(operation, options), noShrink(nat()), noShrink(nat())).map(([request, kind, place]) => {
    const possible = mistakesIn(operation.request, request)
    // The kind comes first, so that the rare ones are drawn as often as the others.
    const code = chosen([...new Set(possible.map(({ expected }) => expected.code))], String, kind)
    const ofKind = possible.filter(({ expected }) => expected.code === code)
    return chosen(ofKind, ({ expected }) => expected.pointer, place)
  })

/** One of the items by chance; of fewer items the same one as long as it is there, so that a request shrinks and its mistake stays. */
const chosen = <A>(items: readonly A[], nameOf: (item: A) => string, seed: number): A => {
  const ranks = items.map((item) => hash(`${seed} ${nameOf(item)}`))
  return items[ranks.indexOf(Math.min(...ranks))] as A
}

/** FNV-1a, and its bits mixed once more. */
const hash = (text: string): number => {
  let bits = 0x811c9dc5
  for (let index = 0; index < text.length; index++) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193)
  return Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d) >>> 0
}

/** Every way of making one mistake in a good request. */
export const mistakesIn = (codec: Any, request: unknown): readonly InvalidRequest[] => {
  const places = placesIn(definitionOf(codec), request)
  const all = places.flatMap((place) => mistakesAt(place, request))
  const isRefined = places.some(({ definition }) => definition.kind !== 'foreign' && definition.refined !== undefined)
  if (!isRefined) return all
  // A check of one's own may refuse what is wrong by another rule, too.
  const alone = ({ request: changed }: InvalidRequest): boolean => issuesOf(codec, changed).length === 1
  return [...all.filter(alone), ...ownMistakes(codec, places, request)]
}

const mistakesAt = (place: ValuePlace, request: unknown): readonly InvalidRequest[] => {
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
}

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
      const { min = 0, max = Infinity, unique } = definition
      const twice = unique === true && items.length > 0 && items.length < max
      // Of items that must differ nobody knows so many.
      const isFull = unique !== true && items.length > 0 && max < mostItems
      return [
        ...(isFull ? [put('invalid_length', [...items, ...Array<unknown>(max + 1 - items.length).fill(first)])] : []),
        ...(twice ? [at([...path, items.length])('duplicate_item', withValue(request, path, [...items, first]))] : []),
        ...(min > 0 ? [put('invalid_length', [])] : []),
      ]
    }
    case 'map': {
      const { min = 0, max = Infinity } = definition
      const [first] = Object.values(value as object) as readonly unknown[]
      const key = definitionOf(definition.key)
      const isFree =
        key.kind === 'string' && key.pattern === undefined && key.min === undefined && key.max === undefined
      const names =
        isFree && first !== undefined && max < mostItems ? Array.from({ length: max + 1 }, (_, at) => `k${at}`) : []
      return [
        ...(names.length > 0 ? [put('invalid_length', Object.fromEntries(names.map((name) => [name, first])))] : []),
        ...(min > 0 ? [put('invalid_length', {})] : []),
      ]
    }
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

/** Beyond this, a list or a map that has too much would be too much for a test, too. */
const mostItems = 200

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

/** Values for which a check of one's own does not hold, and nothing else is wrong. */
const ownMistakes = (codec: Any, places: readonly ValuePlace[], request: unknown): readonly InvalidRequest[] => {
  return places.flatMap((place) =>
    othersThan(place).flatMap((other): readonly InvalidRequest[] => {
      const changed = other === undefined ? withoutValue(request, place.path) : withValue(request, place.path, other)
      const [issue, ...more] = issuesOf(codec, changed)
      return issue?.code === 'custom' && more.length === 0
        ? [{ request: changed, expected: { code: 'custom', pointer: issue.pointer } }]
        : []
    }),
  )
}

const issuesOf = (codec: Any, request: unknown): readonly Issue[] =>
  walk({ name: codec.name, codec }, request, requestRules).issues

/** Other values of the same kind; `undefined` for none at all. */
const othersThan = ({ definition, value, required, isHeld, ofUnion, path }: ValuePlace): readonly unknown[] => {
  const none = required || isHeld || ofUnion || path.length === 0 ? [] : [undefined]
  switch (definition.kind) {
    case 'string':
      return [...none, '', 'a', 'A', '0', `${String(value)}a`, String(value).toLowerCase(), String(value).toUpperCase()]
    case 'literals':
      return [...none, ...definition.values]
    case 'integer':
    case 'float':
      return [...none, 0, 1, -1, Number(value) + 1, definition.min, definition.max]
    case 'boolean':
      return [...none, value !== true]
    case 'timestamp':
      return [...none, new Date(0), new Date('2100-01-01')]
    case 'list':
      return [...none, [], (value as readonly unknown[]).slice(0, 1)]
    case 'map':
      return [...none, {}]
    default:
      return none
  }
}
