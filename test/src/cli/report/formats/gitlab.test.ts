import { gitlab } from '../../../../../src/cli/report/formats/gitlab.js'
import { checkedFile, issue } from '../../../../support/lint-issues.js'
import { printReport } from '../../../../support/print-report.js'

interface Finding {
  readonly fingerprint: string
}

const findings = (...args: Parameters<typeof printReport> extends [unknown, ...infer Rest] ? Rest : never) =>
  JSON.parse(printReport(gitlab, ...args)) as readonly Finding[]

it('is what Code Quality reads', () => {
  expect(findings()).toEqual([
    {
      description: 'Appid: there is no such member, <none> & "so", 100%',
      check_name: 'unknown_member',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'major',
      location: { path: 'a b/ä.json', lines: { begin: 2 } },
    },
    expect.objectContaining({ check_name: 'left_over_placeholder', severity: 'minor' }),
  ])
  expect(findings([])).toEqual([])
})

it('keeps a fingerprint when lines move, and gives no two problems one', () => {
  const before = findings([checkedFile('x', [issue(), issue()])])
  const start = { line: 9, column: 9, offset: 99 }
  const after = findings([checkedFile('x', [issue({ start }), issue({ start })])])
  expect(after.map(({ fingerprint }) => fingerprint)).toEqual(before.map(({ fingerprint }) => fingerprint))
  expect(before[0]?.fingerprint).not.toBe(before[1]?.fingerprint)
})
