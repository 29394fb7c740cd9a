import fc from 'fast-check'
import { translate, contradiction } from '../../../codegen/patterns/translate.js'
import { drawPattern } from '../../../src/draw/draw-pattern.js'
import { linear } from '../../../src/schema/linear.js'
import { hasModels, modelData } from '../../support/models.js'

const testOf = (text: string, whole = true, max?: number): ((value: string) => boolean) => {
  const { code } = translate(text, whole, max)
  if (code === undefined) throw new Error(`${text} has no code`)
  const pattern = new RegExp(code.source, 'us')
  return (value) => (code.engine === 'linear' ? linear(pattern) : pattern).test(value)
}

test.each([
  ['[a-z]+', '^[a-z]+$', 'regexp'],
  ['^[a-z]+$', '^[a-z]+$', 'regexp'],
  ['a|b', '^(?:a|b)$', 'regexp'],
  ['[\\w-.]+', '^[\\w\\-.]+$', 'regexp'],
  ['[\\w+=,.@-]*', '^[\\w+=,.@-]*$', 'regexp'],
  ['\\p{Punct}+', '^[!-\\/:-@\\[-`\\{-~]+$', 'regexp'],
  ['\\A\\S+\\z', '^\\S+$', 'regexp'],
  ['(?s).{1,20}', '^.{1,20}$', 'regexp'],
  ['a\\-b\\"', '^a-b"$', 'regexp'],
  ['[a-z]++', '^[a-z]+$', 'regexp'],
  ['.*(^a$)|(^b$).*', '^(?:(a)|(b))$', 'regexp'],
  ['(?!aws:)[a-z:]+', '^(?!aws:)[a-z:]+$', 'regexp'],
  ['([a-z]+-)*[a-z-]+', '^([a-z]+-)*[a-z-]+$', 'linear'],
  ['(a+)+', '^(a+)+$', 'linear'],
  ['((a?)+b)+', '^((a?)+b)+$', 'linear'],
  ['(a?){30}b', '^(a?){30}b$', 'linear'],
  ['([a-z]|[a-z][a-z-]*[a-z])\\.?', '^([a-z]|[a-z][a-z-]*[a-z])\\.?$', 'regexp'],
  ['(?:[a-z]+:)?[a-z-]+(?::[a-z]+)?', '^(?:[a-z]+:)?[a-z-]+(?::[a-z]+)?$', 'regexp'],
  ['(?:arn:[a-z]+:)?[a-z-]+', '^(?:arn:[a-z]+:)?[a-z-]+$', 'regexp'],
  ['[a-z]+-*[a-z-]*(?<!-.*)', '^[a-z]+-*[a-z-]*(?<!-.*)$', 'linear'],
  ['(?i)all|[0-9-]{12}', '^(?:[Aa][Ll][Ll]|[0-9-]{12})$', 'regexp'],
  ['a(?:(?i)b|[-c])[^x](?i)-y', '^a(?:[Bb]|[C\\-c])[^x]-[Yy]$', 'regexp'],
  ['[\\p{Print}&&[^|:/]]+', '^[\\u{20}-\\u{2e}0-9\\u{3b}-\\u{7b}\\u{7d}-\\u{7e}]+$', 'regexp'],
  ['(/(?!\\.)+[^/]+)+', '^(\\/(?!\\.)[^/]+)+$', 'regexp'],
  ['(x$|a)b', '^(a)b$', 'regexp'],
  ['[a-z](?!.*--)[a-z-]*', '^[a-z](?!.*--)[a-z-]*$', 'linear'],
  ['(?=^.{2,9}$)((?=.*a)|(?=.*b))^[a-z]*', '^(?=^.{2,9}$)((?=.*a)|(?=.*b))[a-z]*$', 'linear'],
  ['(?!.*--)[a-z-]*[a-z]', '^(?!.*--)[a-z-]*[a-z]$', 'regexp'],
  ['[0-9a-f]{8}\\b-[0-9a-f]{4}', '^[0-9a-f]{8}\\b-[0-9a-f]{4}$', 'regexp'],
  ['([a-z]|-(?!-))+[a-z]', '^([a-z]|-(?!-))+[a-z]$', 'linear'],
  ['(\\.(?!$)|$)+', '^(\\.(?!$)|$)+$', 'linear'],
] as const)('%s means %s, as %s', (text, source, engine) => {
  expect(translate(text, true).code).toMatchObject({ source, engine })
})

test('a pattern is a search in one dialect, and the whole value in the other', () => {
  expect(testOf('b+', true)('abc')).toBe(false)
  expect(testOf('b+', false)('abc')).toBe(true)
  expect(testOf('^b+', false)('bc')).toBe(true)
  expect(testOf('^b|c$', false)('xc')).toBe(true)
  expect(testOf('(?!aws)[a-z]+-*[a-z-]*(?<!-)')('abc-')).toBe(false)
})

test.each(['.*', '^.*$', '[\\s\\S]*', '(.|\\n)*', '[\\p{all}]*'])('%s says nothing', (text) => {
  expect(translate(text, true)).toEqual({})
})

test.each([
  ['See rules in parameter description', 'it is prose'],
  ['\\\\d+', 'its backslashes are doubled'],
  ['[^\\p{Print}&&[^|]]+', 'JavaScript has no && in a class'],
  ['[a-z]*${1,9}', 'it repeats what has no length'],
  ['a{2}{3}', 'it has two quantifiers in a row'],
  ['(.)\\1', 'it repeats what it has found'],
  ['a(?x)b', "the flags (?x) are not JavaScript's"],
  ['a^b', 'no text begins or ends where its anchors stand'],
  ['(ab{9}|a|aa){1,900}', 'it is too large to follow'],
  ['(a', 'a group is never closed'],
])('%s is left out: %s', (text, leftOut) => expect(translate(text, true)).toEqual({ leftOut }))

test('what may be repeated as often as the text is long runs on where it is too large otherwise', () => {
  expect(translate('(ab{9}|a|aa){1,900}', true, 900).code).toMatchObject({
    source: '^(ab{9}|a|aa){1,}$',
    engine: 'linear',
  })
})

test('the edge of a word says something, even where no character need be there', () => {
  expect(testOf('\\b', false)('a')).toBe(true)
  expect(testOf('\\b', false)('-')).toBe(false)
})

test.each([
  ['[\\w-]+', true, true],
  ['\\p{Lower}\\u00e9*(?!👍)', true, true],
  ['.+', true, undefined],
  ['\\p{L}+', true, undefined],
  ['[a-z]+', false, undefined],
] as const)('%s, of the whole value: %s, has no pairs of surrogates: %s', (text, whole, hasNoPairs) => {
  expect(translate(text, whole).code?.hasNoPairs).toBe(hasNoPairs)
})

test('a length that excludes the pattern, and a match far shorter than it, are no constraints', () => {
  expect(contradiction({ max: 3 }, { min: 5, max: 9 })?.both).toBe(true)
  expect(contradiction({ max: 1024 }, { min: 5, max: 5 })?.both).toBeUndefined()
  expect(contradiction({ max: 1024 }, { min: 5, max: 5 })?.why).toBe('its pattern has 5 characters, where 1024 may be')
  expect(contradiction({ max: 64 }, { min: 1, max: Infinity })).toBeUndefined()
})

interface Row {
  readonly pattern: string
  readonly min: readonly (number | null)[]
  readonly max: readonly (number | null)[]
  readonly recheck?: string
  readonly notLinear?: string
  readonly source?: string
  readonly flags?: string
  readonly untranslatable?: string
}

if (!hasModels) console.warn('There are no models beside the repository: tests of them are skipped.')
const withModels = hasModels ? test : test.skip

/** One in so many: the whole takes too long for every run. */
const some = <A>(rows: readonly A[], step: number): readonly A[] => rows.filter((_, index) => index % step === 0)

/** What in a pattern is not a character, and runs in a way of its own. */
const isSpecial = ({ notLinear, untranslatable, pattern }: Row): boolean =>
  /look|word|start|end/.test(notLinear ?? '') || untranslatable !== undefined || pattern.includes('(?i)')

const firstTexts = ['', 'a', 'A-1', 'arn:aws:iam::123456789012:role/x', 'a.b', '1', ' ', 'é', '👍', 'x\ny', 's3://b/k']

/** A text with one character more, fewer, or another. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(), fc.nat(1), fc.constantFrom('', ...'aZ0-_.:/ *\n$é👍')).map(([place, length, letter]) => {
    const letters = [...text]
    letters.splice(place % (letters.length + 1), length, letter)
    return letters.join('')
  })

withModels('patterns of AWS take what they take as JavaScript reads them, of drawn and of mutated texts', () => {
  const rows = modelData('patterns.json.gz') as readonly Row[]
  const looked = rows.filter((row, index) => isSpecial(row) || index % 25 === 0)
  let agreed = 0
  for (const row of looked) {
    const max = Math.min(...row.max.map((each) => each ?? Infinity))
    const { code } = translate(row.pattern, true, max)
    if (code === undefined) continue
    const expression = new RegExp(code.source, 'us')
    const ours = code.engine === 'linear' ? linear(expression) : expression
    const machine = code.source.startsWith('^') && code.source.endsWith('$') ? linear(expression) : ours
    const theirs = row.source === undefined ? expression : new RegExp(row.source, row.flags)
    const drawn = drawPattern(ours, { min: Math.max(0, ...row.min.map(Number)), max: Math.min(max, 200) })
    const texts = drawn.chain((text) => fc.tuple(fc.constant(text), mutated(text)))
    const check = (text: string): void => {
      if ([...text].length > max) return
      const fits = theirs.test(text)
      expect([row.pattern, text, ours.test(text), machine.test(text)]).toEqual([row.pattern, text, fits, fits])
      agreed++
    }
    firstTexts.forEach(check)
    fc.assert(
      fc.property(texts, ([text, other]) => {
        expect(ours.test(text)).toBe(true)
        check(text)
        // A RegExp may run for ever on what the machine reads once.
        if (row.recheck !== 'vulnerable' || text.length < 25) check(other)
      }),
      { numRuns: 10 },
    )
  }
  expect(agreed).toBeGreaterThan(5000)
})

withModels('all patterns of AWS are translated but for those that are wrong, and few others', () => {
  const left = new Map<string, number>()
  for (const { pattern, max } of modelData('patterns.json.gz') as readonly Row[]) {
    const { leftOut } = translate(pattern, true, Math.min(...max.map((each) => each ?? Infinity))) as {
      leftOut?: string
    }
    if (leftOut !== undefined) left.set(leftOut, (left.get(leftOut) ?? 0) + 1)
  }
  expect(Object.fromEntries(left)).toEqual({
    'its backslashes are doubled': 9,
    'it repeats what has no length': 4,
    'no text begins or ends where its anchors stand': 4,
    'it repeats what it has found': 3,
    'it has two quantifiers in a row': 1,
  })
})

withModels('no vulnerable pattern takes long: each reads a character once, or is deterministic', () => {
  for (const { p: pattern } of some(modelData('redos-vulnerable.json') as readonly { readonly p: string }[], 8)) {
    const { code } = translate(pattern, true)
    if (code === undefined) continue
    const fits = testOf(pattern)
    for (const unit of ['a', '0', '-', 'a-', '/a', ' ']) expect(typeof fits(`${unit.repeat(5000)}!`)).toBe('boolean')
  }
})
