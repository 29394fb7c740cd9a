import { github } from '../../../../../src/cli/report/formats/github.js'
import { checkedFile, issue } from '../../../../support/lint-issues.js'
import { printReport } from '../../../../support/print-report.js'

it('prints a command for each problem; columns only on one line', () => {
  expect(printReport(github)).toBe(
    '::error file=a b/ä.json,line=2,endLine=2,col=3,endColumn=8,title=unknown_member::Appid: there is no such member, <none> & "so", 100%25\n' +
      '::warning file=a b/ä.json,line=2,endLine=4,title=left_over_placeholder::m\n',
  )
})

it('lets no name or message end a command, or begin another', () => {
  const file = 'a,b:c%\n::warning::x.json'
  expect(printReport(github, [checkedFile(file, [issue({ message: '1\r\n::add-mask::2' })])])).toBe(
    '::error file=a%2Cb%3Ac%25\\u000a%3A%3Awarning%3A%3Ax.json,line=2,endLine=2,col=3,endColumn=8,title=unknown_member::1\\u000d\\u000a::add-mask::2\n',
  )
})
