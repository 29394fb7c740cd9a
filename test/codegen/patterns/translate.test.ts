import { translate, contradiction } from '../../../codegen/patterns/translate.js'
import { linear } from '../../../src/schema/linear.js'
import { hasModels, modelData } from '../../support/models.js'

const testOf = (text: string, whole = true, max?: number): ((value: string) => boolean) => {
  const { code } = translate(text, whole, max)
  if (code === undefined) throw new Error(`${text} has no code`)
  const pattern = new RegExp(code.source, code.ignoresCase ? 'usi' : 'us')
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

test.each(['.*', '^.*$', '[\\s\\S]*', '(.|\\n)*'])('%s says nothing', (text) => {
  expect(translate(text, true)).toEqual({})
})

test.each([
  ['See rules in parameter description', 'it is prose'],
  ['\\\\d+', 'its backslashes are doubled'],
  ['[\\p{Print}&&[^|]]+', 'JavaScript has no && in a class'],
  ['[a-z]*${1,9}', 'it repeats what has no length'],
  ['a{2}{3}', 'it has two quantifiers in a row'],
  ['(.)\\1', 'it repeats what it has found'],
  ['a(?i)b', 'JavaScript has no (?i'],
  ['a^b', 'its anchors stand inside it'],
  ['(a', 'a group is never closed'],
])('%s is left out: %s', (text, leftOut) => expect(translate(text, true)).toEqual({ leftOut }))

test('a length that excludes the pattern, and a match far shorter than it, are no constraints', () => {
  expect(contradiction({ max: 3 }, { min: 5, max: 9 })?.both).toBe(true)
  expect(contradiction({ max: 1024 }, { min: 5, max: 5 })?.both).toBeUndefined()
  expect(contradiction({ max: 1024 }, { min: 5, max: 5 })?.why).toBe('its pattern has 5 characters, where 1024 may be')
  expect(contradiction({ max: 64 }, { min: 1, max: Infinity })).toBeUndefined()
})

interface Row {
  readonly pattern: string
  readonly max: readonly (number | null)[]
  readonly source?: string
  readonly flags?: string
  readonly untranslatable?: string
}

if (!hasModels) console.warn('There are no models beside the repository: tests of them are skipped.')
const withModels = hasModels ? test : test.skip

/** One in so many: the whole takes too long for every run. */
const some = <A>(rows: readonly A[], step: number): readonly A[] => rows.filter((_, index) => index % step === 0)

withModels('patterns of AWS are translated, and take what they took', () => {
  const rows = some(modelData('patterns.json.gz') as readonly Row[], 25)
  let translated = 0
  for (const { pattern, source, flags } of rows) {
    const { code } = translate(pattern, true)
    if (code === undefined || source === undefined) continue
    translated++
    const [ours, theirs] = [testOf(pattern), new RegExp(source, flags)]
    for (const text of [
      '',
      'a',
      'A-1',
      'arn:aws:iam::123456789012:role/x',
      'a.b',
      '1',
      ' ',
      'é',
      '👍',
      'x\ny',
      's3://b/k',
    ])
      expect([pattern, text, ours(text)]).toEqual([pattern, text, theirs.test(text)])
  }
  expect(translated).toBeGreaterThan(rows.length * 0.95)
})

withModels('no vulnerable pattern takes long: each reads a character once, or is deterministic', () => {
  for (const { p: pattern } of some(modelData('redos-vulnerable.json') as readonly { readonly p: string }[], 8)) {
    const { code } = translate(pattern, true)
    if (code === undefined) continue
    const fits = testOf(pattern)
    for (const unit of ['a', '0', '-', 'a-', '/a', ' ']) expect(typeof fits(`${unit.repeat(5000)}!`)).toBe('boolean')
  }
})
