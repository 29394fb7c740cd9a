import { operations, validateRequest } from 'aws-preflight/amplifybackend'
import { jobs, payloads, withChanges } from './payloads.js'
import { variants } from './variants.js'

const { CreateBackendAuth } = operations
const auth = payloads.find(({ name }) => name === 'auth')?.values[0]

it('leaves out optional members only, and does so alike in every run', () => {
  const made = variants(CreateBackendAuth.request, auth, 64)
  expect(made).toHaveLength(64)
  expect(new Set(made.map((value) => JSON.stringify(value))).size).toBeGreaterThan(32)
  for (const value of made) expect(validateRequest(CreateBackendAuth, value)._tag).toBe('Right')
  expect(variants(CreateBackendAuth.request, auth, 64)).toEqual(made)
})

it('changes a copy in the places it is told', () => {
  const given = jobs(2)
  const changed = withChanges(given, { 'Jobs.1.JobId': 7, 'Jobs.0.Status': undefined })
  expect(changed).toMatchObject({ Jobs: [{ JobId: 'job-0' }, { JobId: 7 }] })
  expect(changed).not.toHaveProperty('Jobs.0.Status')
  expect(given.Jobs[1]).toMatchObject({ JobId: 'job-1' })
})

it('has as many errors as the payloads are named for', () => {
  for (const { name, subject, values } of payloads.filter(({ good }) => !good)) {
    const result = subject.side === 'request' ? validateRequest(subject.operation, values[0]) : undefined
    if (result?._tag === 'Left') expect([name, result.left.length]).toEqual([name, name.startsWith('10') ? 10 : 1])
  }
})
