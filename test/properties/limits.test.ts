/** The limits of a service that was generated from a model: guard and walk agree on them, and no secret shows in an issue. */
import { inspect } from 'node:util'
import * as fc from 'fast-check'
import { constrained, string } from '../../src/codec.js'
import { formatIssues } from '../../src/index.js'
import { throwOurFaults } from '../support/hostile.js'
import { generatedService } from '../support/generated-service.js'
import { modelOf, type Shape, target } from '../support/messages.js'
import { outcome } from '../support/outcome.js'

beforeAll(throwOurFaults)

const length = (min?: number, max?: number) => ({ 'smithy.api#length': { ...(min && { min }), ...(max && { max }) } })
const text = (traits: object): Shape => ({ type: 'string', traits: { ...traits } })
const like = (pattern: string) => ({ 'smithy.api#pattern': pattern })

const texts: Readonly<Record<string, Shape>> = {
  AtLeastOne: text(length(1)),
  AtLeastTwo: text(length(2)),
  AtMostThree: text(length(undefined, 3)),
  TwoToThree: text(length(2, 3)),
  JustTwo: text(length(2, 2)),
  Letters: text(like('^[a-c]+$')),
  NoBlank: text(like('^[^ ]*$')),
  Astral: text(like('^[👍-👏a]{1,2}$')),
  AnyTwo: text(like('^..$')),
  Evil: text(like('^(a|👍|aa)*b$')),
  Searched: text(like('a👍')),
  Both: text({ ...length(2, 3), ...like('^[👍a]*$') }),
}

/** Texts of one and of two code units a character, and halves of pairs. */
const unit = fc.constantFrom('a', 'b', ' ', 'é', '👍', '👎', '\uD83D', '\uDC4D', '\n')
const someText = fc.string({ unit, maxLength: 5 })

const names = Object.keys(texts)
const shapes: Readonly<Record<string, Shape>> = {
  ...texts,
  ...Object.fromEntries(
    names.flatMap((name) => [
      [`${name}List`, { type: 'list', member: target(name) }],
      [`${name}Map`, { type: 'map', key: target(name), value: target(name) }],
    ]),
  ),
}
const service = generatedService(
  'texts',
  modelOf({ Send: Object.fromEntries(Object.keys(shapes).map((name) => [name, target(name)])) }, shapes),
)

test('a guard and a walk say the same of every text, astral or torn', () => {
  expect(typeof service.operations['Send']?.request.guard).toBe('function')
  const member = fc.constantFrom(...names).chain((name) =>
    fc.oneof(
      someText.map((value) => ({ [name]: value })),
      fc.array(someText, { maxLength: 3 }).map((value) => ({ [`${name}List`]: value })),
      fc.dictionary(someText, someText, { maxKeys: 3 }).map((value) => ({ [`${name}Map`]: value })),
    ),
  )
  fc.assert(
    fc.property(member, (request) => {
      const guarded = service.validateRequest('Send', request)
      // Where a depth is asked for, no guard is.
      const walked = service.validateRequest('Send', request, { maxDepth: 99 })
      expect(outcome(guarded)).toEqual(outcome(walked))
    }),
    { numRuns: 1500 },
  )
})

test('both count characters, and a pattern takes a pair as one', () => {
  const isFine = (name: string, value: string) =>
    [undefined, { maxDepth: 99 }].map(
      (options) => service.validateRequest('Send', { [name]: value }, options)._tag === 'Right',
    )
  for (const [name, good, bad] of [
    ['AtLeastTwo', '👍👍', '👍'],
    ['AtMostThree', '👍👍👍', '👍👍👍👍'],
    ['JustTwo', '👍a', '👍'],
    ['AnyTwo', '👍👍', '👍'],
    ['Astral', '👍👎', '👍👍👍'],
    ['Evil', '👍aab', '👍aa'],
    ['Searched', 'xa👍x', 'a'],
  ] as const)
    expect([name, isFine(name, good), isFine(name, bad)]).toEqual([name, [true, true], [false, false]])
})

describe('a limit on a sensitive member', () => {
  const secretive: Readonly<Record<string, Shape>> = {
    Brief: text(length(undefined, 3)),
    Lengthy: text(length(200)),
    Letters: text(like('^[a-c]+$')),
    Evil: text(like('^(a|b|ab)*c$')),
    Number: { type: 'integer', traits: { 'smithy.api#range': { min: 1, max: 9 } } },
    Real: { type: 'double', traits: { 'smithy.api#range': { min: 0.5 } } },
    Bytes: { type: 'blob', traits: length(undefined, 2) },
    Few: { type: 'list', member: target('String'), traits: length(undefined, 1) },
    Set: { type: 'list', member: target('String'), traits: { 'smithy.api#uniqueItems': {} } },
    Items: { type: 'list', member: target('Letters') },
    Entries: { type: 'map', key: target('String'), value: target('Letters'), traits: length(undefined, 1) },
  }
  const kept = generatedService(
    'kept',
    modelOf(
      { Send: Object.fromEntries(Object.keys(secretive).map((name) => [name, target(name, { sensitive: {} })])) },
      secretive,
    ),
  )
  /** No message has these by itself. */
  const secret = fc.string({ unit: fc.constantFrom('ß', 'ø', 'ł', '👍'), minLength: 4, maxLength: 20 })
  const number = fc.integer({ min: 1_000_000_000, max: 2_000_000_000 })
  const broken = fc.record({
    Brief: secret,
    Lengthy: secret,
    Letters: secret,
    Evil: secret,
    Number: number,
    Real: number.map((value) => -value),
    Bytes: secret.map((value) => new TextEncoder().encode(value)),
    Few: fc.tuple(secret, secret),
    Set: secret.map((value) => [value, value]),
    Items: fc.tuple(secret),
    Entries: secret.map((value) => ({ one: value, two: value })),
  })

  test('shows nothing of the value, in whatever form an issue is printed', () => {
    fc.assert(
      fc.property(broken, fc.constantFrom(undefined, { maxDepth: 99 }), (request, options) => {
        const result = kept.validateRequest('Send', request, options)
        const issues = result._tag === 'Left' ? result.left : []
        // The entries are too many, and each breaks its pattern.
        expect(issues.map(({ code }) => code)).toEqual([
          'invalid_length',
          'invalid_length',
          'pattern_mismatch',
          'pattern_mismatch',
          'out_of_range',
          'out_of_range',
          'invalid_length',
          'invalid_length',
          'duplicate_item',
          'pattern_mismatch',
          'invalid_length',
          'pattern_mismatch',
          'pattern_mismatch',
        ])
        const said = [JSON.stringify(issues), inspect(issues, { depth: 20, showHidden: true }), formatIssues(issues)]
        for (const each of said) expect(each).not.toMatch(/[ßøł👍]|\d{9}/u)
        for (const { value } of issues) expect(value).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })
})

test('a named scalar of a secret shows nothing of it, either', () => {
  const Password = constrained(string, { max: 3, pattern: /^[a-z]+$/su }, 'passwordType')
  const Name = constrained(string, { max: 3, pattern: /^[a-z]+$/su }, 'UserName')
  const said = (codec: typeof Name, value: string) => {
    const result = codec.decode(value)
    return result._tag === 'Left' ? formatIssues(result.left) : ''
  }
  expect(said(Name, 'aß')).toContain('ß')
  expect(said(Password, 'aß')).toContain('passwordType: does not match the pattern')
})
