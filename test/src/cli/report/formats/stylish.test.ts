import { stylish } from '../../../../../src/cli/report/formats/stylish.js'
import { printReport } from '../../../../support/print-report.js'

it('prints a line for each problem below its file', () => {
  expect(printReport(stylish)).toBe(`a b/ä.json
  2:3  error    Appid: there is no such member, <none> & "so", 100%  unknown_member
  2:3  warning  m  left_over_placeholder

✗ 2 problems (1 error, 1 warning) in 1 of 2 files
`)
})
