import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { parseCall, parseValue, type ShownValue } from '../../../../codegen/readers/shared/parse-syntax.js'

const structure = (...members: readonly (readonly [string, number, ShownValue])[]): ShownValue => ({
  kind: 'structure',
  members: members.map(([name, offset, syntax]) => ({ name, syntax, offset })),
})
const literals = (...values: readonly string[]): ShownValue => ({ kind: 'literals', values })
const string: ShownValue = { kind: 'string' }

describe('parseValue', () => {
  const table: readonly (readonly [given: string, want: ShownValue])[] = [
    ["'string'", string],
    ["'COGNITO'", literals('COGNITO')],
    ["'string'|'number'", literals('string', 'number')],
    ['123', { kind: 'integer' }],
    ['123.0', { kind: 'float' }],
    ['True|False', { kind: 'boolean' }],
    ['datetime(2015, 1, 1)', { kind: 'timestamp' }],
    ["b'bytes'", { kind: 'blob' }],
    ["b'bytes'|file", { kind: 'blob' }],
    ['StreamingBody()', { kind: 'blob' }],
    ["{...}|[...]|123|123.4|'string'|True|None", { kind: 'document' }],
    ['{}', structure()],
    ['...', { kind: 'elided' }],
    ['{...}', { kind: 'elided' }],
    ["{'... recursive ...'}", { kind: 'recursive' }],
    ["[ {'... recursive ...'}, ]", { kind: 'list', item: { kind: 'recursive' } }],
    ["[ 'string', ]", { kind: 'list', item: string }],
    ['[\n    [\n        123,\n    ],\n]', { kind: 'list', item: { kind: 'list', item: { kind: 'integer' } } }],
    ["{ 'string': 'string' }", { kind: 'map', key: string, value: string }],
    ["{ 'A'|'B': 123 }", { kind: 'map', key: literals('A', 'B'), value: { kind: 'integer' } }],
    ["{ 'A': 123, 'B': 'string' }", structure(['A', 2, { kind: 'integer' }], ['B', 12, string])],
    ["{ 'A': {} , 'B': {}\n ,\n }", structure(['A', 2, structure()], ['B', 12, structure()])],
    ["{ 'x-y.z': 'string', }", structure(['x-y.z', 2, string])],
    ["EventStream({ 'A': {} })", { kind: 'events', event: structure(['A', 14, structure()]) }],
    ["'a b'|'c, d'|'e(f)'|'*'|'g:h/i+j'|'k|l'", literals('a b', 'c, d', 'e(f)', '*', 'g:h/i+j', 'k|l')],
    [`'say "cheese"'|'baker's dozen'|'{}'|''`, literals('say "cheese"', "baker's dozen", '{}', '')],
  ]
  test.each(table)('%s', (given, want) => {
    expect(parseValue(given)).toEqual(right(want))
  })
})

describe('parseCall', () => {
  test.each([
    ['client.close_oven()', { callee: 'client.close_oven', members: [] }],
    [
      "response = client.bake( A='string' )",
      { callee: 'client.bake', members: [{ name: 'A', syntax: string, offset: 24 }] },
    ],
    [
      'client.bake(\n    Settings={}\n    ,\n    N=123\n)',
      {
        callee: 'client.bake',
        members: [
          { name: 'Settings', syntax: structure(), offset: 17 },
          { name: 'N', syntax: { kind: 'integer' }, offset: 39 },
        ],
      },
    ],
  ])('%s', (given, want) => {
    expect(parseCall(given)).toEqual(right(want))
  })
})

describe('what is no syntax', () => {
  const calls: readonly (readonly [given: string, message: string, offset: number])[] = [
    ['', 'A name should stand where the end stands.', 0],
    ['client.bake(', 'A name should stand where the end stands.', 12],
    ['client.bake( A )', 'A "=" should stand where ")" stands.', 15],
    ["client.bake( A='string' B='string' )", 'A ")" should stand where "B" stands.', 24],
    ["client.bake( A='string' ) now", '"now" stands after the end.', 26],
    ["client.bake( A='string )", 'A quote is opened and never closed.', 15],
    ['client.bake( A=; )', '"; )" is no syntax.', 15],
    ['client.bake( A=[ 123, 123 ] )', 'A "]" should stand where "123" stands.', 22],
    ['client.bake( A=[] )', 'A value should stand where "]" stands.', 16],
    ['client.bake( A=True )', 'No type is written "True".', 15],
    ["client.bake( A=123|'string' )", 'No type is written "integer|quoted".', 15],
    ["client.bake( A={ 'B'|'C': 123, 'D': 123 } )", 'Keys to choose from stand beside other members.', 17],
    ['client.bake( A=date(2015) )', '"date" is no value that is known.', 15],
  ]
  test.each(calls)('%s', (given, message, offset) => {
    expect(parseCall(given)).toEqual(left({ message, offset }))
  })

  test('a nesting without end is refused, and its place is named', () => {
    expect(parseValue('['.repeat(100_000))).toEqual(left({ message: 'More than 100 levels are open.', offset: 101 }))
  })

  test.each([["' x".repeat(50_000)], ["{ 'A': ".repeat(50_000)], ['True|'.repeat(50_000)], [' '.repeat(50_000) + "'"]])(
    'a long text ends in a fault',
    (given) => {
      expect(isLeft(parseValue(given))).toBe(true)
    },
  )
})
