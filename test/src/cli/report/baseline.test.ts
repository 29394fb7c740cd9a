import * as fc from 'fast-check'
import { Baseline, baselineText, Known } from '../../../../src/cli/report/baseline.js'
import { ruleNames } from '../../../../src/lint/rules.js'
import { issue } from '../../../support/lint-issues.js'

const identity = fc.record(
  { file: fc.string(), rule: fc.constantFrom(...ruleNames), pointer: fc.string() },
  { noNullPrototype: true },
)

it('written and read again, takes each of its problems once', () => {
  fc.assert(
    fc.property(fc.array(identity), (problems) => {
      const read: unknown = JSON.parse(baselineText(problems))
      if (!Baseline.is(read)) return false
      const known = new Known(read)
      const once = problems.every((problem) => known.takes(issue(problem)))
      return once && problems.every((problem) => !known.takes(issue(problem)))
    }),
  )
})

it('is the same text in whatever order the problems were found', () => {
  fc.assert(
    fc.property(fc.array(identity), (problems) => {
      expect(baselineText(problems.toReversed())).toBe(baselineText(problems))
    }),
  )
})
