import { lint, outcome } from '../../support/lint.js'

const yaml = (...lines: readonly string[]): readonly string[] => outcome(lint(`${lines.join('\n')}\n`, 'a.yaml'))

test('an ignore is for the next line, whatever stands at the end of its own', () => {
  expect(yaml('# aws-preflight-ignore-next-line invalid_type', 'AppId: 7 # seven')).toEqual([])
  expect(yaml('AppId: 7 # aws-preflight-ignore-next-line', 'A: 1')).toEqual(['/AppId invalid_type'])
  expect(yaml('# aws-preflight-ignore-next-line', '', 'AppId: 7')).toEqual([' unused_ignore', '/AppId invalid_type'])
})

test('several ignores above one line are all for that line', () => {
  expect(
    yaml(
      '# aws-preflight-ignore-next-line invalid_type -- one',
      '# aws-preflight-ignore-next-line lossy_number -- two',
      'AppId: 1e400',
    ),
  ).toEqual([])
})

test('an ignore may name several rules, and each has to be needed', () => {
  expect(yaml('# aws-preflight-ignore-next-line invalid_type, lossy_number', 'AppId: 1e400')).toEqual([])
  expect(yaml('# aws-preflight-ignore-next-line invalid_type lossy_number', 'AppId: 1')).toEqual([' unused_ignore'])
})

test('an ignore for the file stands anywhere in it, with a reason if there is one', () => {
  expect(yaml('AppId: a', 'A: 1', 'B: 2', '# aws-preflight-ignore-file unknown_member -- they are not ours')).toEqual(
    [],
  )
})

test('comments of JSON do the same, on several lines too', () => {
  const text = '{\n/*\n * aws-preflight-ignore-next-line invalid_type\n * -- because\n */\n"AppId": 7 }'
  expect(outcome(lint(text, 'a.jsonc'))).toEqual([])
})

test('an ignore of the config is for a pointer and what is below it', () => {
  const text = '{ "AppId": 7, "A": { "B": 1 } }'
  const ignoring = (pointer: string, rule?: 'invalid_type') =>
    lint(text, 'a.json', { ignores: [{ pointer, ...(rule && { rule }) }] }).issues.map(({ message }) => message)
  expect(ignoring('')).toEqual([])
  expect(ignoring('/AppId', 'invalid_type')).toEqual([
    'A: there is no such member in CreateTokenRequest; the only member is AppId',
  ])
  expect(ignoring('/A', 'invalid_type')).toContain(
    'the config ignores invalid_type at /A, where there is none: take that out',
  )
  expect(ignoring('/App')).toContain('the config ignores everything at /App, where there is none: take that out')
})

test('a rule or an ignore that does not exist is told, with the one that was probably meant', () => {
  const [issue] = lint('# aws-preflight-ignore-file unknown_memebr\nAppId: a\n', 'a.yaml').issues
  expect(issue).toMatchObject({
    rule: 'unused_ignore',
    message: 'there is no rule "unknown_memebr" to ignore (did you mean "unknown_member"?)',
    suggestion: 'unknown_member',
  })
  expect(yaml('# aws-preflight-ignore-lines', 'AppId: a')).toEqual([' unused_ignore'])
})

test('a comment of very many words is read like any other', () => {
  const words = 'x '.repeat(200_000)
  expect(yaml(`# aws-preflight-ignore-file ${words}`, 'AppId: a')).toHaveLength(101)
  expect(yaml(`# aws-preflight: CreateToken${' '.repeat(200_000)}x`, 'AppId: a')).toEqual([' unplaced_file'])
})
