import { namingOf } from '../../../src/schema/wire-names.js'
import { optional, required, response, string } from '../../../src/codec.js'
import { rulesOfResponse } from '../../../src/walk/rules.js'
import { walk } from '../../../src/walk/walk.js'

const Loaf = response<{ Flour?: string; Salt?: string; LoafId: string }>('Loaf', {
  Flour: optional(string, { wire: 'flour' }),
  Salt: optional(string, { wire: 'salt' }),
  LoafId: required(string, { wire: 'loafId', promised: true }),
})

it('does not take a member for absent that was not looked at, since there were too many issues before it', () => {
  const rules = rulesOfResponse({ maxIssues: 1 }, namingOf('wire', undefined))
  const { issues, drifts } = walk({ name: 'Loaf', codec: Loaf }, { flour: 1, salt: 2, loafId: 'a' }, rules, true)
  expect(issues.map(({ code }) => code)).toEqual(['invalid_type', 'too_many_issues'])
  expect(drifts).toEqual([])
})
