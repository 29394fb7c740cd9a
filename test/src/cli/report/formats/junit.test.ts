import { junit } from '../../../../../src/cli/report/formats/junit.js'
import { checkedFile, issue } from '../../../../support/lint-issues.js'
import { printReport } from '../../../../support/print-report.js'

it('is a suite for each file: what fails, what is only said, what is well', () => {
  expect(printReport(junit)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="aws-preflight">
  <testsuite name="a b/ä.json" tests="2" failures="1" errors="0">
    <testcase classname="a b/ä.json" name="unknown_member at 2:3"><failure type="error" message="Appid: there is no such member, &lt;none&gt; &amp; &quot;so&quot;, 100%">2:3: Appid: there is no such member, &lt;none&gt; &amp; &quot;so&quot;, 100%</failure></testcase>
    <testcase classname="a b/ä.json" name="left_over_placeholder at 2:3"><system-out>2:3: m</system-out></testcase>
  </testsuite>
  <testsuite name="good.yaml" tests="1" failures="0" errors="0">
    <testcase classname="good.yaml" name="no problems"/>
  </testsuite>
</testsuites>
`)
})

it('fails warnings where they fail the run', () => {
  expect(printReport(junit, undefined, { fails: () => true })).toContain('failures="2"')
})

it('holds only what XML can hold', () => {
  const text = printReport(junit, [checkedFile(']]>\u0000\ud800', [issue({ message: '\u001b\uffff' })])])
  expect(text).toContain(']]&gt;\\u0000\ufffd')
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/)
})
