import type { CheckedFile, Format, ReportStyle } from '../../src/cli/report/format.js'
import { checked, style, summary } from './lint-issues.js'

/** The whole of a report. */
export const printReport = (
  format: Format,
  files: readonly CheckedFile[] = checked,
  changes: Partial<ReportStyle> = {},
): string => {
  const report = format({ ...style, ...changes })
  return [report.begin(), ...files.map((file) => report.file(file)), report.end(summary)].join('')
}
