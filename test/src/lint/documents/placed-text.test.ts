import fc from 'fast-check'
import { character } from '../../../../src/draw/character.js'
import { scalarText, wholeText } from '../../../../src/lint/documents/placed-text.js'
import type { Node } from '../../../../src/lint/text/syntax-tree.js'
import { syntaxOf } from '../../../../src/lint/text/syntax.js'

/** The value of the one key of a text, and what is written at the place of each of its words. */
const places = (text: string, file: string): readonly (readonly [string, string])[] => {
  const root = syntaxOf(file, text).parse(text, { placeholders: false }).documents[0]?.root
  const node: Node | undefined = root?.kind === 'object' ? root.entries[0]?.node : undefined
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') throw new Error(`no text in ${text}`)
  const placed = scalarText(wholeText(text), node, node.value)
  return [...node.value.matchAll(/[A-Za-z]+/g)].map(({ 0: word, index }) => [
    word,
    text.slice(placed.placeOf(index).start, placed.placeOf(index + word.length - 1).end),
  ])
}

test.each([
  ['JSON', 'a.json', String.raw`{ "k": "one \"two\"\n\tthree \/four \u00e4 five" }`],
  ['plain', 'a.yaml', 'k: one two\n'],
  ['plain over lines', 'a.yaml', 'k: one\n  two\n\n  three\n'],
  ['single-quoted', 'a.yaml', "k: 'one ''two'' three'\n"],
  ['single-quoted over lines', 'a.yaml', "k: 'one\n\n  ''two''\n  three'\n"],
  ['double-quoted', 'a.yaml', String.raw`k: "one \"two\" \x41\n three \U0001F600 four"` + '\n'],
  ['double-quoted over lines', 'a.yaml', 'k: "one \\\n  two\n  three"\n'],
  ['literal', 'a.yaml', 'k: |2\n    one\n   two\n\n  three\n'],
  ['literal with a comment', 'a.yaml', 'k: |- # |\n  one\n    two\n'],
  ['folded', 'a.yaml', 'k: >-\n  one\n  two\n\n  three\n    four\n'],
  ['carriage returns', 'a.yaml', 'k: |\r\n  one\r\n  two\r\n'],
])('each word of a text has its place: %s', (_, file, text) => {
  const found = places(text, file).filter(([word]) => word !== 'A' && word !== 'ä')
  expect(found.length).toBeGreaterThan(1)
  for (const [word, written] of found) expect(written).toBe(word)
})

test('a text inside a text inside a text has its place in the file', () => {
  const inner = JSON.stringify({ word: 'deep' })
  const text = JSON.stringify({ k: JSON.stringify({ k: inner }) })
  const first = scalarText(
    wholeText(text),
    { start: text.indexOf('"{'), end: text.length - 1 },
    JSON.stringify({ k: inner }),
  )
  const second = scalarText(first, { start: first.text.indexOf('"{'), end: first.text.length - 1 }, inner)
  const at = second.text.indexOf('deep')
  expect(text.slice(second.placeOf(at).start, second.placeOf(at + 3).end)).toBe('deep')
})

test('every character of every JSON string has a place, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: character, minLength: 1 }), (value) => {
      const text = JSON.stringify(value)
      const placed = scalarText(wholeText(text), { start: 0, end: text.length }, value)
      let last = 0
      for (let offset = 0; offset < value.length; offset++) {
        const { start, end } = placed.placeOf(offset)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeLessThanOrEqual(text.length)
        last = start
      }
    }),
  )
})
