import { json } from '../../../../../src/cli/report/formats/json.js'
import { checked, summary } from '../../../../support/lint-issues.js'
import { printReport } from '../../../../support/print-report.js'

it('holds the problems as they are, and the sum', () => {
  expect(JSON.parse(printReport(json))).toEqual({ problems: checked.flatMap(({ issues }) => issues), summary })
})

it('is JSON where there are no problems', () => {
  expect(JSON.parse(printReport(json, []))).toEqual({ problems: [], summary })
})
