import * as fc from 'fast-check'
import { character } from '../../../../src/draw/character.js'
import { parseJson } from '../../../../src/lint/text/json-parser.js'

const parse = (text: string, relaxed = false, placeholders = false) => parseJson(text, { relaxed, placeholders })

const valueOf = (text: string, relaxed = false): unknown => {
  const { documents, issues } = parse(text, relaxed)
  expect(issues).toEqual([])
  return documents[0]?.root?.value
}

const said = (text: string, relaxed = false): readonly string[] =>
  parse(text, relaxed).issues.map(({ at, message }) => `${at.start}-${at.end} ${message()}`)

test('what JSON.stringify writes is read as JSON.parse reads it, its own __proto__ too', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: character }), fc.constantFrom('', ' ', '\t'), (value, indent) => {
      const text = JSON.stringify({ value, ['__proto__']: value }, null, indent)
      expect(valueOf(text)).toEqual(JSON.parse(text))
    }),
  )
})

test('no text is read that JSON.parse refuses, nor refused that it reads', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"a"',
        '"\\u00e9"',
        '"\\x"',
        '1',
        '-0.5e+3',
        '01',
        'true',
        'nul',
        ' ',
        '\n',
        '"',
        '/',
      ),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (drawn) => {
      const { issues } = parse(drawn)
      expect(issues.length === 0).toBe(isJson(drawn))
    }),
    { numRuns: 1000 },
  )
})

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('comments and trailing commas are read where they are allowed, and told and read on where they are not', () => {
  const text = '{ // one\n "a": [1, /* two */ 2,], }'
  expect(valueOf(text, true)).toEqual({ a: [1, 2] })
  expect(said(text)).toEqual([
    '2-8 a comment is not JSON: take it out, or name the file .jsonc or .yaml',
    '19-28 a comment is not JSON: take it out, or name the file .jsonc or .yaml',
    '30-31 a comma before ] is not JSON: take it out',
    '32-33 a comma before } is not JSON: take it out',
  ])
  expect(parse(text).documents[0]?.root?.value).toEqual({ a: [1, 2] })
  expect(parse(text).comments.map((comment) => comment.text)).toEqual([' one', ' two '])
})

test.each([
  ['{ "a" 1 }', '6-7 expected a colon, found a number'],
  [
    '{ a: 1 }',
    '2-3 expected a name in double quotes, found a word without quotes: write names and strings in double quotes',
  ],
  ['[1, ,]', '4-5 expected a value, found ,'],
  ['[1}', '2-3 expected a comma or ], found }'],
  ['["a', '1-3 expected a value, found a string without its closing quote on the same line'],
  ['/* x', '0-4 expected a value, found a comment that is never closed'],
  ['[1 /* x', '3-7 expected a comma or ], found a comment that is never closed'],
  ["'a'", '0-1 expected a value, found a single quote: write names and strings in double quotes'],
  ['#', '0-1 expected a value, found a character that has no meaning in JSON'],
  ['[', '1-1 expected a value, found the end of the text: is a bracket never closed?'],
  ['{true: 1}', '1-5 expected a name in double quotes, found a word'],
  [' ', '1-1 there is nothing in this file: write a JSON object'],
])('%s: %s', (text, sentence) => {
  expect(said(text, true)).toEqual([sentence])
})

test('a placeholder stands for a value or a name where it may', () => {
  const text = '{ {{ key }}: ${X}, "b": 1 }'
  const { documents, issues } = parse(text, false, true)
  expect(issues).toEqual([])
  expect(documents[0]?.root?.value).toEqual({ '{{ key }}': null, b: 1 })
  expect(said(text)).toEqual([
    '2-11 expected a name in double quotes, found a placeholder of a template: fill it in first, or let it through with `placeholders`',
  ])
})

test('nodes know where they stand', () => {
  const text = ' { "a" : [ 10, "x" ] } '
  const root = parse(text).documents[0]?.root
  expect(root).toMatchObject({ kind: 'object', start: 1, end: 22, head: { start: 1, end: 2 } })
  expect(root?.kind === 'object' && root.entries[0]).toMatchObject({
    at: { start: 3, end: 6 },
    node: {
      kind: 'array',
      start: 9,
      end: 20,
      items: [
        { start: 11, end: 13 },
        { start: 15, end: 18 },
      ],
    },
  })
})
