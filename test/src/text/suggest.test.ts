import * as fc from 'fast-check'
import { editDistance, nearest, suggest } from '../../../src/text/suggest.js'

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

test('the nearest few are the first of all, sorted by their distance', () => {
  const names = fc.array(fc.stringMatching(/^[a-c]{1,6}$/), { maxLength: 12 })
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-c]{1,6}$/),
      names,
      fc.integer({ min: 1, max: 4 }),
      (found, candidates, count) => {
        const distanceTo = (candidate: string): number => editDistance(found, candidate, Infinity)
        const sorted = [...candidates].sort((one, other) => distanceTo(one) - distanceTo(other))
        expect(nearest(found, candidates, count)).toEqual(sorted.slice(0, count))
      },
    ),
  )
})

test('a distance that is below the limit is counted out, and the limit is given back for any other', () => {
  const name = fc.stringMatching(/^[a-c]{0,8}$/)
  fc.assert(
    fc.property(name, name, fc.integer({ min: 1, max: 9 }), (one, other, limit) => {
      expect(editDistance(one, other, limit)).toBe(Math.min(limit, editDistance(one, other, Infinity)))
    }),
  )
  expect(editDistance('abcd', 'acbd', Infinity)).toBe(1)
  expect(editDistance('abcd', '', Infinity)).toBe(4)
})

/** The same by the whole table, cell by cell. */
const counted = (one: string, other: string): number => {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => Math.max(row, column)),
  )
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity
  for (let row = 1; row <= one.length; row++)
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      ;(table[row] as number[])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
      )
    }
  return at(one.length, other.length)
}

test('a distance is what a table of all cells says', () => {
  const name = (letters: string): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...letters), { maxLength: 32 }).map((picked) => picked.join(''))
  const names = fc.constantFrom('ab', 'abcd', 'aéß漢𝒳').chain((letters) => fc.tuple(name(letters), name(letters)))
  fc.assert(
    fc.property(names, ([one, other]) => {
      const [a, b] = [one.slice(0, 32), other.slice(0, 32)]
      expect(editDistance(a, b, Infinity)).toBe(counted(a, b))
      expect(editDistance(b, a, Infinity)).toBe(counted(a, b))
    }),
    { numRuns: 500 },
  )
})

test('two slips in a long name are found, unless more than 32 letters lie between them', () => {
  const long = 'EmailVerificationMessageByTopicAndRegion'
  expect(suggest(long.replace('Verification', 'Verifcation').replace('Region', 'Regoin'), [long])).toBe(long)
  expect(suggest(`x${long.slice(1, -1)}x`, [long])).toBeUndefined()
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
