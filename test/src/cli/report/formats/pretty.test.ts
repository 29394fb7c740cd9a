import { pretty } from '../../../../../src/cli/report/formats/pretty.js'
import { coloured } from '../../../../../src/cli/report/paint.js'
import { printReport } from '../../../../support/print-report.js'

it('prints a problem with its line, and the sum', () => {
  expect(printReport(pretty)).toBe(`a b/ä.json:2:3 error unknown_member
  Appid: there is no such member, <none> & "so", 100%
  2 │   Appid: "•••"
    │   ^^^^^

a b/ä.json:2:3 warning left_over_placeholder
  m
  2 │   Appid: "•••"
    │   ^^^^^^^^^^^^

✗ 2 problems (1 error, 1 warning) in 1 of 2 files
`)
})

it('has colours where they are wanted', () => {
  expect(printReport(pretty, undefined, { paint: coloured })).toContain('\u001b[31merror\u001b[39m')
})
