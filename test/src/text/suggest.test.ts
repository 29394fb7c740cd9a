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
