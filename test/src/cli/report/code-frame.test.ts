import * as fc from 'fast-check'
import { codeFrame } from '../../../../src/cli/report/code-frame.js'
import { plain } from '../../../../src/cli/report/paint.js'
import { plainWords } from '../../../../src/cli/report/vocabulary.js'
import { issue } from '../../../support/lint-issues.js'

const vocabulary = new Set([...plainWords, 'AppId', 'EMAIL', 'EMAILS'])

/** The frame of what stands between « and », in a text with nothing else of that kind. */
const frame = (marked: string, message = 'm', pointer = '') => {
  const offset = marked.indexOf('«')
  const before = marked.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  const start = { line, column, offset }
  const end = { ...start, offset: marked.indexOf('»') - 1 }
  return codeFrame(
    issue({ rule: 'out_of_range', message, pointer, start, end }),
    marked.replace(/[«»]/g, ''),
    vocabulary,
    { paint: plain },
  )
}

test.each([
  { name: 'a key of the service', text: '{\n  «"AppId"»: "d1"\n}', want: '  2 │   "AppId": "•••"\n    │   ^^^^^^^\n' },
  { name: 'the first line', text: '«AppId»: d1', want: '  1 │ AppId: •••\n    │ ^^^^^\n' },
  { name: 'a tab', text: '\t«AppId»: d1', want: '  1 │   AppId: •••\n    │   ^^^^^\n' },
  { name: 'CRLF', text: 'a: b\r\n- «AppId»: d1\r\nc: d', want: '  2 │ - AppId: •••\n    │   ^^^^^\n' },
  { name: 'emoji before it', text: '{"🎂🎂": «1»}', want: '  1 │ {"•••": 1}\n    │         ^\n' },
  { name: 'the end of the text', text: '{ ««', want: '  1 │ {\n    │   ^\n' },
  { name: 'control signs', text: '«\u001b[31m»', want: '  1 │ •••[•••\n    │ ^^^^^^^\n' },
])('shows $name', ({ text, want }) => expect(frame(text)).toBe(want))

it('shows what the message shows: a key, a literal, a number', () => {
  expect(frame('{ «"Ap Id"»: 1 }', 'm', '/x/Ap Id')).toContain('│ { "Ap Id": 1 }')
  expect(frame('a: «EMIAL»', 'a: "EMIAL" is not one of EMAIL')).toContain('│ •••: EMIAL\n')
  expect(frame('a: «17»', 'a: 17 is out of range')).toContain('│ •••: 17\n')
  expect(frame('a: «"EMIAL"»', 'a: m', '/a')).toContain('│ a: "•••"\n')
})

it.each([
  ['«a»: 1, b: [2, -3.5]', '•••: 1, •••: [2, -3.5]'],
  ['«"Password"»: 12345, "a": 1', '"•••": •••, "•••": •••'],
  ['12345 }, «"a"»: 1', '••• }, "•••": 1'],
  ['"a": 5 }, «"b"»: 1', '"•••": ••• }, "•••": 1'],
  ['«"a"»: "pin is: 12345, or so"', '"•••": "••• •••: •••, ••• •••"'],
  ['- «12345»', '- •••'],
])('numbers are shown but where they may be secret: %s', (text, shown) => {
  expect(frame(text)).toContain(`│ ${shown}\n`)
})

it('hides the numbers of a member that the service calls secret, and of one that is misspelt', () => {
  const hides = (name: string): boolean => name === 'Card'
  const at = (line: string, offset: number) => ({ line: 1, column: offset + 1, offset, text: line })
  const { text, ...start } = at('Card: 12345', 0)
  const shown = codeFrame(
    issue({ rule: 'out_of_range', pointer: '', start, end: { ...start, offset: 4 } }),
    text,
    { has: () => false, hides },
    { paint: plain },
  )
  expect(shown).toContain('│ •••: •••\n')
  const unknown = issue({ rule: 'unknown_member', pointer: '/Pasword', start, end: { ...start, offset: 7 } })
  expect(codeFrame(unknown, 'Pasword: 12345', vocabulary, { paint: plain })).toContain('│ Pasword: •••\n')
})

it('shows the texts of a line where it is asked to, but for those that may be secret', () => {
  const shown = (text: string, more: object = {}): string => {
    const start = { line: 1, column: 1, offset: 0 }
    const style = { paint: plain, showsValues: true }
    const about = { rule: 'out_of_range' as const, pointer: '', message: 'm', start, end: start }
    return codeFrame(issue({ ...about, ...more }), text, vocabulary, style)
  }
  expect(shown('{ "Name": "my queue", "N": 5 }')).toContain('│ { "Name": "my queue", "N": 5 }\n')
  expect(shown('{ "ClientSecret": "s3cr3t", "Name": "x" }')).not.toMatch(/s3cr3t|"x"/)
  expect(shown('Name: hunter2', { pointer: '/MasterUserPassword/Name' })).not.toContain('hunter2')
  expect(shown('Note: user=me password=hunter2')).not.toContain('hunter2')
  expect(shown('Pasword: hunter2', { rule: 'unknown_member' })).not.toContain('hunter2')
  expect(shown('just hunter2')).not.toContain('hunter2')
})

it('shows a piece of a long line, and no halves of words', () => {
  const long = `[${'"EMAILS", '.repeat(1e6)}«"x"»${', "EMAILS"'.repeat(1e6)}]`
  const [first = ''] = frame(long).split('\n')
  expect(first.length).toBeLessThan(130)
  expect(first).toMatch(/│ ….*"•••".*…$/)
  expect(frame(`${'s'.repeat(60)}EMAIL «1»`)).not.toContain('EMAIL')
})

it('never shows a word that is neither the service’s nor in the message', () => {
  const secret = 'hunter2hunter2'
  const text = fc.array(fc.constantFrom(secret, '"', "'", ': ', '\n', ',', '{', '- ', '\t', 'AppId', '|', '\\'), {
    minLength: 1,
  })
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(20), (parts, at, length) => {
      const whole = parts.join('')
      const offset = at % whole.length
      const start = { line: 1, column: offset - whole.lastIndexOf('\n', offset - 1), offset }
      const end = { ...start, offset: offset + length }
      return !/hunter|unter2h/.test(codeFrame(issue({ pointer: '', start, end }), whole, vocabulary, { paint: plain }))
    }),
  )
})
