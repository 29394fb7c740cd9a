import * as amplifybackend from '../../../generated/amplifybackend/index.js'
import { decodeResponse, type Issue } from '../../../src/index.js'
import { many } from '../../../src/schema/guard.js'

const operation = amplifybackend.operations.ListBackendJobs

const jobs = (count: number, job: object): object => ({ Jobs: Array.from({ length: count }, () => job) })

const bad = { AppId: 'a', BackendEnvironmentName: 1 }

test('a guard notes so many places and no more', () => {
  const { guard } = operation.response
  expect(guard?.(jobs(2000, bad))).not.toBe(many)
  expect(guard?.(jobs(2100, bad))).toBe(many)
  expect(guard?.(jobs(100_000, bad))).toBe(many)
})

test('the issues are those of few places', () => {
  const issuesOf = (count: number): readonly Issue[] | undefined => {
    const result = decodeResponse(operation, jobs(count, bad))
    return result._tag === 'Left' ? result.left : undefined
  }
  const issues = issuesOf(2000)
  expect(issues).toHaveLength(101)
  expect(issues?.at(99)?.message).toBe('Jobs[99].BackendEnvironmentName: expected a string, found a number')
  expect(JSON.stringify(issuesOf(100_000))).toBe(JSON.stringify(issues))
})

test('so are the drifts', () => {
  const driftsOf = (count: number): readonly string[] => {
    const drifts: string[] = []
    const onDrift = ({ pointer, code }: Issue): void => void drifts.push(`${pointer} ${code}`)
    decodeResponse(operation, jobs(count, { AppId: 'a', BackendEnvironmentName: 'b', New: 1 }), { onDrift })
    return drifts
  }
  expect(driftsOf(2100)).toHaveLength(2100)
  expect(driftsOf(2100).slice(0, 2000)).toEqual(driftsOf(2000))
})
