import * as fc from 'fast-check'
import type * as t from 'io-ts'
import { type Definition, definitionOf } from '../../../src/schema/definition.js'
import { look, nearest, suggest } from '../../../src/text/suggest.js'
import { bundledOperations } from '../../support/bundled.js'
import { plainNearest, plainSuggest } from '../../support/plain-suggest.js'

test.each([
  { found: 'EMIAL', candidates: ['SMS', 'EMAIL'], want: 'EMAIL' },
  { found: 'email', candidates: ['SMS', 'EMAIL'], want: 'EMAIL' },
  { found: 'aws_cognito_region', candidates: ['AwsCognitoRegion'], want: 'AwsCognitoRegion' },
  { found: 'create-backend', candidates: ['CreateBackend', 'CreateBackendAPI'], want: 'CreateBackend' },
  { found: 'Appid', candidates: ['ApiName', 'AppId'], want: 'AppId' },
  { found: 'BackendEnvironment', candidates: ['BackendEnvironmentName'], want: 'BackendEnvironmentName' },
  { found: 'zebra', candidates: ['AppId', 'JobId'], want: undefined },
  { found: 'x', candidates: ['y'], want: undefined },
  { found: '', candidates: ['A'], want: undefined },
  { found: 'x'.repeat(100_000), candidates: ['x'], want: undefined },
])('$found means $want', ({ found, candidates, want }) => {
  expect(suggest(found, candidates)).toBe(want)
})

test('the nearest wins, and the first of equally near ones', () => {
  expect(suggest('Statos', ['Statistics', 'Status', 'Statxs'])).toBe('Status')
})

test('one edit away from a name of six letters is always found, however many others there are', () => {
  const others = ['CreateBackendAPI', 'DeleteToken', 'ImportBackendStorage', 'x', 'Status', 'ListS3Buckets']
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{6,20}$/),
      fc.nat(),
      fc.constantFrom('drop', 'double', 'change'),
      (name, seed, how) => {
        const at = seed % name.length
        const middle = { drop: '', double: name.charAt(at).repeat(2), change: '9' }[how]
        const typed = name.slice(0, at) + middle + name.slice(at + 1)
        return suggest(typed, [...others, name]) === name
      },
    ),
  )
})

/** A look at the names finds what a plain look finds: for a suggestion, for the nearest, and for both in one. */
const expectPlain = (found: string, names: readonly string[], count: number): void => {
  const [meant, near] = [plainSuggest(found, names), plainNearest(found, names, count)]
  expect(suggest(found, names)).toBe(meant)
  expect(nearest(found, names, count)).toEqual(near)
  const both = look(found, names, count)
  expect(both.meant).toBe(meant)
  expect(both.near.map(({ name }) => name)).toEqual(near)
}

/** Few letters, so that names are near each other; separators and case as in names; some longer than is compared. */
const drawnName = fc.oneof(
  fc.stringMatching(/^[a-c]{1,6}$/),
  fc.stringMatching(/^[aAbB_-]{0,8}$/),
  fc.stringMatching(/^[a-d]{30,70}$/),
  fc.stringMatching(/^[aé漢]{1,5}$/),
)

test('what is found is what a plain look at each name finds', () => {
  const names = fc.array(drawnName, { maxLength: 12 })
  fc.assert(
    fc.property(drawnName, names, fc.integer({ min: 1, max: 4 }), (found, candidates, count) => {
      expectPlain(found, candidates, count)
    }),
    { numRuns: 500 },
  )
})

/** The names that a sentence chooses among: the members of each structure, and the literals of each union. */
const namesBelow = (codec: t.Any, seen = new Set<Definition>()): readonly (readonly string[])[] => {
  const definition = definitionOf(codec)
  if (seen.has(definition)) return []
  seen.add(definition)
  switch (definition.kind) {
    case 'literals':
      return [[...definition.values]]
    case 'list':
      return namesBelow(definition.item, seen)
    case 'map':
      return [...namesBelow(definition.key, seen), ...namesBelow(definition.value, seen)]
    case 'structure': {
      const below = [...definition.members.values()].flatMap(({ type }) => namesBelow(type, seen))
      return [[...definition.members.keys()], ...below]
    }
    default:
      return []
  }
}

test('so it is for all members and literals of the services that come with the package', () => {
  const seen = new Set<Definition>()
  const lists = bundledOperations.flatMap(({ operation }) => namesBelow(operation.request, seen))
  const filled = lists.filter((names) => names.length > 0)
  expect(filled.length).toBeGreaterThan(500)
  for (const [index, names] of filled.entries()) {
    const name = names[(index * 7) % names.length] ?? ''
    const at = (index * 5) % name.length
    const slip = `${name.slice(0, at)}q${name.slice(at + 1)}`
    const typed = [slip, name.slice(0, at + 1), `${name}_`.toUpperCase(), 'NotThere']
    expectPlain(typed[index % typed.length] ?? '', names, 3)
  }
})

test('two slips in a long name are found, however far apart', () => {
  const long = 'EmailVerificationMessageByTopicAndRegion'
  expect(suggest(long.replace('Verification', 'Verifcation').replace('Region', 'Regoin'), [long])).toBe(long)
  expect(suggest(`x${long.slice(1, -1)}x`, [long])).toBe(long)
})

test('what is asked of a set again is asked of the same names', () => {
  const names = new Set(['Alpha', 'Beta'])
  expect(suggest('Alpa', names)).toBe('Alpha')
  names.add('Alp')
  names.delete('Beta')
  names.add('alpa')
  expect(suggest('Alpa', names)).toBe('alpa')
})

test('the names that count can be told', () => {
  const members = new Map([
    ['Alpha', 1],
    ['Alphas', 2],
  ])
  expect(suggest('alpha', members)).toBe('Alpha')
  expect(suggest('alpha', members, (name) => name !== 'Alpha')).toBe('Alphas')
})
