import { parseYaml } from '../../../../src/lint/text/yaml-parser.js'
import type { Parsed } from '../../../../src/lint/text/parsed.js'

const parse = (text: string, placeholders = false): Parsed => parseYaml(text, { placeholders })

const valueOf = (text: string): unknown => {
  const { documents, issues } = parse(text)
  expect(issues.map(({ message }) => message())).toEqual([])
  return documents[0]?.root?.value
}

const said = (text: string): readonly string[] =>
  parse(text).issues.map(({ rule, at, message }) => `${at.start}-${at.end} ${rule}: ${message()}`)

test('values are those of YAML 1.2, whatever a %YAML directive says', () => {
  const text = 'a: no\nb: 012\nc: 2020-01-01\nd: ~\ne:\nf: [true, .5, 0x1F, "1"]\n'
  const value = { a: 'no', b: 12, c: '2020-01-01', d: null, e: null, f: [true, 0.5, 31, '1'] }
  expect(valueOf(text)).toEqual(value)
  expect(valueOf(`%YAML 1.1\n---\n${text}`)).toEqual(value)
})

test('a key is the text that it is written as', () => {
  const value = valueOf('1: a\n0x10: b\n~: c\ntrue: d\n"e f": e\n__proto__: f\n? g\n&k h: i\n')
  expect(Object.entries(value as object)).toEqual(
    Object.entries({ 1: 'a', '0x10': 'b', '~': 'c', true: 'd', 'e f': 'e', ['__proto__']: 'f', g: null, h: 'i' }),
  )
})

test('bytes and times stay the strings that JSON has for them', () => {
  expect(valueOf('a: !!binary |\n  aGVs\n  bG8=\nb: !!timestamp 2020-01-01\nc: !!str 1\nd: !!int "3"\n')).toEqual({
    a: 'aGVsbG8=',
    b: '2020-01-01',
    c: '1',
    d: 3,
  })
})

test('an alias is the very value of its anchor, the last one before it; it may be one that it is inside of', () => {
  const value = valueOf('a: &x [1]\nb: *x\nc: &x [2]\nd: *x\ne: &e { self: *e }\n') as Record<string, unknown>
  expect(value.b).toBe(value.a)
  expect(value.d).toBe(value.c)
  expect((value.e as Record<string, unknown>).self).toBe(value.e)
})

test('merge keys bring in what is not written, the first source first; a quoted << is a key like any other', () => {
  expect(valueOf('- &a { x: 1, y: 1 }\n- &b { y: 2, z: 2 }\n- { <<: [*a, *b], x: 0 }\n- { "<<": *a }\n')).toEqual([
    { x: 1, y: 1 },
    { y: 2, z: 2 },
    { x: 0, y: 1, z: 2 },
    { '<<': { x: 1, y: 1 } },
  ])
})

test('nodes know where they stand', () => {
  const text = '# c\na:\n  - b: |\n      x\n  - &n "y"\nc: *n\n'
  const root = parse(text).documents[0]?.root
  const { start, end } = { start: text.indexOf('a:'), end: text.indexOf('a:') + 1 }
  expect(root).toMatchObject({ kind: 'object', head: { start, end } })
  const [a, c] = root?.kind === 'object' ? root.entries : []
  expect(a?.at).toEqual({ start, end })
  // A block is pointed at by its key.
  expect(a?.node).toMatchObject({ kind: 'array', head: a?.at })
  const [first, second] = a?.node.kind === 'array' ? a.node.items : []
  const block = first?.kind === 'object' ? first.entries[0]?.node : undefined
  expect(text.slice(block?.start, block?.end)).toBe('|\n      x')
  expect(text.slice(second?.start, second?.end)).toBe('"y"')
  expect(text.slice(c?.node.start, c?.node.end)).toBe('*n')
})

test('a document with a syntax error has no root, and the others have theirs', () => {
  const { documents, issues } = parse('a: 1\n---\nb: @x\n---\nc: 2\n')
  expect(documents.map(({ root }) => root?.value)).toEqual([{ a: 1 }, undefined, { c: 2 }])
  expect(issues.map(({ rule }) => rule)).toEqual(['syntax_error'])
})

test.each([
  ['a: *x', '3-5 syntax_error: no anchor before this has the name of the alias: add one'],
  [
    'a: !x 1',
    '6-7 syntax_error: the tag of this value is not known here, for it is none of YAML itself: write the value without it',
  ],
  ['? {a: 1}\n: b', '2-3 syntax_error: expected a name for the key, found a value'],
  ['<<: [1]', '5-6 syntax_error: a merge key (<<) takes a mapping, or a list of them: write an alias to one'],
  [
    'a: {{ b }}',
    '3-10 syntax_error: expected a value, found a placeholder of a template: fill it in first, or let it through with `placeholders`',
  ],
  ['a: [1 2', '7-7 syntax_error: a closing bracket is missing, or not indented as its place needs'],
  ['a: [1, "b" c]', '11-12 syntax_error: a comma is missing here'],
  ['a: 1\nb\n', '5-6 syntax_error: a colon is missing after this key'],
  ['a: @b', '3-4 syntax_error: a value without quotes may not begin with this sign: write it in quotes'],
  ['a: "\\q"', '4-5 syntax_error: there is no such escape in a double-quoted string: write \\\\ for a backslash'],
  ['', '0-0 syntax_error: there is nothing in this file: write a YAML mapping'],
])('%j: %s', (text, sentence) => {
  expect(said(text)).toContain(sentence)
})

test('where placeholders are let through they are scalars, or parts of one, whatever brackets they have', () => {
  const { documents, issues } = parse('a: {{ b }}\nc: { d: ${D} }\n{{ e }}: x{{ f }}\n', true)
  expect(issues).toEqual([])
  const root = documents[0]?.root
  expect(root?.kind === 'object' && root.entries.map(({ node }) => node.kind)).toEqual(['scalar', 'object', 'scalar'])
})
