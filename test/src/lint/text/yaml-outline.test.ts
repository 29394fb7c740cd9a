/** Faults that have to be found before the YAML parser sees a text: they would end the process. */
import { outlineOf } from '../../../../src/lint/text/yaml-outline.js'
import { parseYaml } from '../../../../src/lint/text/yaml-parser.js'

const indented = (count: number, line: (level: number) => string): string =>
  Array.from({ length: count }, (_, level) => `${' '.repeat(level)}${line(level)}\n`).join('')

const refusal = (text: string): string | undefined => outlineOf(text).refusal?.rule

test.each([
  ['brackets', '['.repeat(2048)],
  ['braces', '{a: '.repeat(300)],
  ['brackets in a block', `a:\n  b: ${'['.repeat(300)}`],
  ['a list in a list on one line', `${'- '.repeat(300)}a`],
  ['a key in a key on one line', '? '.repeat(300)],
  ['a mapping in a mapping on one line', 'a: '.repeat(300)],
  ['mappings', indented(300, () => 'a:')],
  ['lists and mappings', indented(300, (level) => (level % 2 ? 'a:' : '-'))],
  [
    'mappings beside block scalars',
    indented(300, (level) => `b: |\n${' '.repeat(level + 2)}x\n${' '.repeat(level)}a:`),
  ],
])('%s that are nested too deep are not parsed', (_, text) => {
  expect(refusal(text)).toBe('too_nested')
})

test.each([
  ['brackets one after the other', `[${'[],'.repeat(300)}]`],
  ['200 levels', `${'['.repeat(200)}${']'.repeat(200)}`],
  ['lines of a list', '- a\n'.repeat(300)],
  ['keys of lists', 'a:\n  - b: c\n    d: e\n'.repeat(300)],
  ['documents', '---\na: [b]\n'.repeat(300)],
  ['brackets in strings', `a: "${'['.repeat(300)}"\nb: |\n  ${'['.repeat(300)}\n# ${'['.repeat(300)}`],
])('%s are not nested too deep', (_, text) => {
  expect(refusal(text)).toBeUndefined()
})

test('a text of more tokens than memory can hold is not parsed', () => {
  expect(refusal(`[${'1,'.repeat(600_000)}]`)).toBe('too_large')
})

test('comments are found with their places, and nothing else is taken for one', () => {
  const text = '# one\na: "# no" # two\nb: |\n  # no\nc: d#no\n'
  expect(outlineOf(text).comments).toEqual([
    { start: 0, end: 5, text: ' one' },
    { start: 16, end: 21, text: ' two' },
  ])
})

test('what aliases would blow up is not checked, and what merge keys would neither', () => {
  const lists = Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(10)}]\n`)
  const { documents, issues } = parseYaml(`a0: &a0 [x]\n${lists.join('')}`, { placeholders: false })
  expect(issues.map(({ rule }) => rule)).toEqual(['alias_bomb'])
  expect(documents.map(({ root }) => root)).toEqual([undefined])
  const members = Array.from({ length: 1000 }, (_, index) => `m${index}: 1`).join(', ')
  const merges = `a: &a { ${members} }\nb: { <<: [${'*a,'.repeat(1100)}] }\n`
  expect(parseYaml(merges, { placeholders: false }).issues.map(({ rule }) => rule)).toEqual(['alias_bomb'])
})
