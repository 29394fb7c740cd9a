import { visible } from '../../../text/path.js'
import type { CheckedFile, Format, ReportStyle } from '../format.js'
import { wellFormed } from '../well-formed.js'

/** JUnit's XML, as most CI systems read it: a suite for each file, a failed test for each problem. */
export const junit: Format = ({ fails }) => ({
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="aws-preflight">\n',
  file: (checked) => suite(checked, fails),
  end: () => '</testsuites>\n',
})

const suite = ({ file, issues }: CheckedFile, fails: ReportStyle['fails']): string => {
  const name = escape(file)
  const tests = issues.map((issue) => {
    const { rule, severity, message, start } = issue
    const opening = `    <testcase classname="${name}" name="${rule} at ${start.line}:${start.column}">`
    const said = escape(`${start.line}:${start.column}: ${message}`)
    // There are no warnings in JUnit: what does not fail is said, and passes.
    return fails(issue)
      ? `${opening}<failure type="${severity}" message="${escape(message)}">${said}</failure></testcase>\n`
      : `${opening}<system-out>${said}</system-out></testcase>\n`
  })
  if (tests.length === 0) tests.push(`    <testcase classname="${name}" name="no problems"/>\n`)
  const failures = issues.filter(fails).length
  return `  <testsuite name="${name}" tests="${tests.length}" failures="${failures}" errors="0">\n${tests.join('')}  </testsuite>\n`
}

/** For attributes and for text; XML has no way to write control characters and halves of surrogate pairs. */
const escape = (text: string): string =>
  wellFormed(visible(text))
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
