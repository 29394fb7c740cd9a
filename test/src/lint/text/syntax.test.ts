import { jsonSyntax, jsonWithComments, syntaxOf, yaml } from '../../../../src/lint/text/syntax.js'

test.each([
  ['a.json', jsonSyntax],
  ['folder.yaml/a.JSON', jsonSyntax],
  ['a.jsonc', jsonWithComments],
  ['a.yaml', yaml],
  ['prod.create_backend.yml', yaml],
])('the extension of %s chooses', (file, syntax) => {
  expect(syntaxOf(file, '{}')).toBe(syntax)
  expect(syntaxOf(file, 'a: b')).toBe(syntax)
})

test.each([
  [' {', jsonWithComments],
  ['// x', jsonWithComments],
  ['/* x */', jsonWithComments],
  ['[', jsonWithComments],
  ['"a"', jsonWithComments],
  ['', yaml],
  ['# x', yaml],
  ['a: {', yaml],
  ['---', yaml],
  ['/a: b', yaml],
])('without an extension that is known, a look at %j does', (text, syntax) => {
  expect(syntaxOf('-', text)).toBe(syntax)
  expect(syntaxOf('a.txt', text)).toBe(syntax)
  expect(syntaxOf('folder.json/a', text)).toBe(syntax)
})
