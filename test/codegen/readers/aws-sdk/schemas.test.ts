import type { MemberWiring, Wiring } from '../../../../codegen/readers/aws-sdk/wiring.js'
import { readSchemas } from '../../../../codegen/readers/aws-sdk/schemas.js'
import { makeWiring } from '../../../../codegen/readers/aws-sdk/wiring.js'
import { sourceOf } from '../../../support/sources.js'

const read = (text: string): { readonly wiring: Wiring; readonly messages: readonly string[] } => {
  const { source, problems } = sourceOf(text)
  const wiring = makeWiring()
  readSchemas([source], wiring)
  return { wiring, messages: problems.map(({ place, message }) => `${place.line}: ${message}`) }
}

/** The facts of one member of this type. */
const member = (type: string, others = ''): MemberWiring | undefined => {
  const { wiring, messages } = read(`export var A$ = [3, n0, "A", 0, ["M"], [${type}]]; const n0 = "n"; ${others}`)
  expect(messages).toEqual([])
  const { boundAt, ...wired } = wiring.structures.get('A')?.members.get('M') ?? {}
  expect(boundAt).toEqual({ page: 'package/file', line: 1 })
  return wired
}

test.each<[string, MemberWiring]>([
  ['0', { wire: 'M' }],
  ['[0, 0]', { wire: 'M' }],
  ['[0, { jsonName: "m" }]', { wire: 'm' }],
  ['[0, { xmlName: "m" }]', { wire: 'M' }],
  ['[0, 1]', { wire: 'M', location: 'path' }],
  ['[0, 4]', { wire: 'M', filled: true }],
  ['[0, 8]', { wire: 'M', sensitive: true }],
  ['[0, 9]', { wire: 'M', location: 'path', sensitive: true }],
  ['[21, 16]', { wire: 'M', location: 'payload' }],
  ['[1, 32]', { wire: 'M', location: 'status' }],
  ['[128 | 0, 64]', { wire: 'M', location: 'queryMap' }],
  ['[0, { httpQuery: "q" }]', { wire: 'q', location: 'query' }],
  ['[0, { httpHeader: "x-m" }]', { wire: 'x-m', location: 'header' }],
  ['[128 | 0, { httpPrefixHeaders: "x-" }]', { wire: 'x-', location: 'headerMap' }],
  ['[0, { hostLabel: 1, idempotencyToken: 1 }]', { wire: 'M', hostLabel: true, filled: true }],
  ['4', { wire: 'M' }],
  ['5', { wire: 'M', format: 'date-time' }],
  ['64 | 6', { wire: 'M', format: 'http-date' }],
  ['[128 | 7, { jsonName: "m" }]', { wire: 'm', format: 'epoch-seconds' }],
])('a member of type %s', (type, want) => expect(member(type)).toEqual(want))

test.each<[string, string, MemberWiring]>([
  ['a secret', 'var T = [0, n0, "T", 8, 0]', { wire: 'M', sensitive: true }],
  [
    'a list of secrets',
    'var T = [1, n0, "T", 0, [() => S, 0]]; var S = [0, n0, "S", 8, 0]',
    { wire: 'M', sensitive: true },
  ],
  ['a map to timestamps', 'var T = [2, n0, "T", 0, 0, [7, 0]]', { wire: 'M', format: 'epoch-seconds' }],
  ['a sensitive structure, which says so itself', 'var T = [3, n0, "T", 8, [], []]', { wire: 'M' }],
])('a member that holds %s', (_, others, want) => expect(member('() => T', others)).toEqual(want))

test('a structure, an exception, and two operations, whatever they are called', () => {
  const { wiring, messages } = read(`
const n = "n";
export var q = [3, n, "Secret", 8, ["M"], [0], 1];
export var r = [-3, n, "Gone", { error: "client", httpError: 410 }, [], []];
export var s = [9, n, "Get", { http: ["GET", "/{M}", 204] }, () => q, () => __Unit];
export var t = [9, n, "Call", 0, () => q, () => q];
`)
  expect(messages).toEqual([])
  expect(wiring.structures.get('Secret')?.sensitive).toBe(true)
  expect(wiring.structures.get('Gone')?.status).toBe(410)
  const place = { page: 'package/file', line: 5 }
  expect([...wiring.operations]).toEqual([['Get', { method: 'GET', path: '/{M}', status: 204, place }]])
})

test.each([
  ['export var A$ = [3, "n", "A", 0, ["M"], [made()]]', 'The schema A$ is not understood, and was left out.'],
  [
    'export var A$ = [3, "n", "A", 0, ["M"], []]',
    'The schema of A has other names than types; how its members travel was left out.',
  ],
  [
    'export var A$ = [3, "n", "A", 0, ["M"], [[0, { odd: 1 }]]]',
    'A.M has the trait odd, which is not understood; it was left out.',
  ],
])('%s is reported', (text, message) => expect(read(text).messages).toEqual([`1: ${message}`]))

test('what is no schema is no business of ours', () => {
  expect(
    read('const registry = new TypeRegistry("n"); var list = 64 | 0; export const all = [registry]').messages,
  ).toEqual([])
})
