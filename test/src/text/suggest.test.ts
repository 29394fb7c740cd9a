import * as fc from 'fast-check'
import { suggest } from '../../../src/text/suggest.js'

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
