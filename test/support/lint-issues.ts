import type { LintIssue } from '../../src/lint/lint-issue.js'
import type { CheckedFile, ReportStyle, Summary } from '../../src/cli/report/format.js'
import { sha256 } from '../../src/cli/files/reports.js'
import { plain } from '../../src/cli/report/paint.js'
import { plainWords } from '../../src/cli/report/vocabulary.js'

/** An issue to print: at line 2, columns 3 to 8, unless it says otherwise. */
export const issue = (changes: Partial<LintIssue> = {}): LintIssue => ({
  file: 'a b/ä.json',
  rule: 'unknown_member',
  severity: 'error',
  message: 'Appid: there is no such member, <none> & "so", 100%',
  pointer: '/Appid',
  start: { line: 2, column: 3, offset: 4 },
  end: { line: 2, column: 8, offset: 9 },
  ...changes,
})

/** A file that was checked, with a text of which nothing is known. */
export const checkedFile = (file: string, issues: readonly LintIssue[], text = ''): CheckedFile => ({
  file,
  issues,
  text,
  vocabulary: plainWords,
})

/** Two files: one with an error and a warning that span lines, one without problems. */
export const checked: readonly CheckedFile[] = [
  checkedFile(
    'a b/ä.json',
    [
      issue(),
      issue({
        severity: 'warning',
        rule: 'left_over_placeholder',
        end: { line: 4, column: 2, offset: 17 },
        message: 'm',
      }),
    ],
    '{\n  Appid: "x"\n}\n',
  ),
  checkedFile('good.yaml', [], 'AppId: a\n'),
]

/** The sum of it all. */
export const summary: Summary = {
  files: 2,
  documents: 0,
  requests: 0,
  fixed: 0,
  filesWithProblems: 1,
  errors: 1,
  warnings: 1,
  leftAlone: 0,
  known: 0,
  omitted: 0,
}

/** Errors alone fail, and nothing is coloured. */
export const style: ReportStyle = {
  paint: plain,
  fails: ({ severity }) => severity === 'error',
  digest: sha256,
  version: '1.2.3',
}
