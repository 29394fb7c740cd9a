import { cut, keyOfStep, pathText, pointerStep, pointerText, quote } from '../../../src/text/path.js'

test.each([
  { path: [], text: '', pointer: '' },
  { path: ['AppId'], text: 'AppId', pointer: '/AppId' },
  { path: ['Config', 'OAuthScopes', 2], text: 'Config.OAuthScopes[2]', pointer: '/Config/OAuthScopes/2' },
  { path: ['a/b', 'c~d'], text: '["a/b"]["c~d"]', pointer: '/a~1b/c~0d' },
  { path: ['Tags', 'a key', ''], text: 'Tags["a key"][""]', pointer: '/Tags/a key/' },
  { path: [0, '$metadata'], text: '[0].$metadata', pointer: '/0/$metadata' },
])('a path is written $text and pointed to by $pointer', ({ path, text, pointer }) => {
  expect(pathText(path)).toBe(text)
  expect(pointerText(path)).toBe(pointer)
})

test('what is shown is cut at 60 characters', () => {
  expect(cut('x'.repeat(60))).toBe('x'.repeat(60))
  expect(cut('x'.repeat(61))).toBe(`${'x'.repeat(60)}…`)
  expect(pathText(['x'.repeat(200)])).toBe(`["${'x'.repeat(60)}…"]`)
})

test('control characters are escaped where a text is shown', () => {
  expect(quote('a\n\u001b[31m"')).toBe('"a\\n\\u001b[31m\\""')
})

test.each([
  { key: 'a/b', step: 'a~1b' },
  { key: 'a~b', step: 'a~0b' },
  { key: '~1', step: '~01' },
])('the key $key is the step $step of a pointer, and back', ({ key, step }) => {
  expect(pointerStep(key)).toBe(step)
  expect(keyOfStep(step)).toBe(key)
})
