/** Limits in words, in the two places that people read: doc comments of members, and `--explain`. */
import { explain } from '../../../codegen/ask/explain.js'
import { constraintsFor, spellLimits } from '../../../codegen/service/limits.js'
import type { Limits, Type } from '../../../codegen/service/model.js'
import { generate } from '../../../codegen/pipeline.js'
import { pageOf } from '../../support/pages.js'

const place = { page: 'page', line: 1 }
const text = (limits: Omit<Limits, 'place'>): Type => ({ kind: 'string', limits: { ...limits, place } })
const pattern = { text: '[a-z]{1,20}' }

test.each<[type: Type, words: readonly string[]]>([
  [text({ min: 1, max: 64 }), ['1–64 characters']],
  [text({ min: 1 }), ['at least 1 character']],
  [text({ max: 9, pattern }), ['at most 9 characters, like `[a-z]{1…`']],
  [text({ min: 1, max: 1 }), ['exactly 1 character']],
  [{ kind: 'integer', limits: { min: 0, max: 5, place } }, ['0–5']],
  [{ kind: 'integer', limits: { min: -2147483648, max: 2147483647, place } }, []],
  [{ kind: 'bytes', limits: { max: 4096, place } }, ['at most 4096 bytes']],
  [
    { kind: 'list', item: text({ pattern: { text: 'a+' } }), limits: { max: 1, unique: true, place } },
    ['at most 1 item, no two alike', 'each like `a+`'],
  ],
  [
    { kind: 'map', key: text({ min: 1 }), value: text({ max: 2 }), limits: { max: 50, place } },
    ['at most 50 entries', 'keys at least 1 character', 'values at most 2 characters'],
  ],
])('%j is spelt', (type, words) =>
  expect(spellLimits(type, 8).map(({ part, words: own }) => `${part} ${own}`.trim())).toEqual(words),
)

describe('of a model', () => {
  const { service, files } = generate([pageOf('test/fixtures/bakery/service-2.json', 'service-2.json')], {
    service: 'bakery',
  })
  const shapes = files.find(({ path }) => path === 'shapes.ts')?.text
  const explained = (name: string): string => {
    const found = explain(service, name)
    return found.found ? found.text : 'none'
  }

  test('they stand above the members of requests', () => {
    expect(shapes).toContain('  /** 3–12 characters, like `^o-[0-9a-f]+$`. */\n  OvenId: string\n')
    expect(shapes).toMatch(/ \/\*\* .*Sensitive: no message shows it\. \*\/\n {2}SecretIngredient/)
  })

  test('they are explained, with the page and the line that say so', () => {
    expect(explained('BakeBreadRequest.OvenId')).toContain(
      '  held to 3–12 characters, like `^o-[0-9a-f]+$`, as service-2.json:80 says',
    )
    expect(explained('BakeBreadRequest.Labels')).toMatch(
      / {2}held to at most 50 entries, as .*\n {2}keys held to 1–20 characters, like `\[a-z\]\+`, as .*\n {2}values held to at most 40 characters, as /,
    )
    expect(explained('BakeBreadRequest')).toContain('OvenId: string (3–12 characters, like `^o-[0-9a-f]+$`), required')
    expect(explained('OvenId')).toBe(
      [
        'OvenId is a name for string',
        '  held to 3–12 characters, like `^o-[0-9a-f]+$`, as service-2.json:80 says',
        '  in BakeBreadRequest.OvenId',
        '  in ListLoavesRequest.OvenId',
      ].join('\n'),
    )
  })
})

test.each([
  ['string', ['min', 'max', 'pattern']],
  ['list', ['min', 'max', 'unique']],
  ['map', ['min', 'max']],
  ['bytes', ['min', 'max']],
  ['integer', ['min', 'max']],
  ['stream', []],
  ['reference', []],
  ['foreign', []],
] as const)('what a %s can be held to', (kind, able) => expect(constraintsFor(kind)).toEqual(able))
