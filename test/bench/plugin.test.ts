import { measurePluginOverhead } from './plugin.js'

test('everybody who checks is measured, and only ours stops every mistake', async () => {
  const overheads = await measurePluginOverhead(2)
  expect(overheads.map(({ name }) => name)).toEqual(['@smithy/typecheck', 'aws-sdk v2 ParamValidator', 'aws-preflight'])
  expect(overheads.every(({ bare, checked }) => bare > 0 && checked > 0)).toBe(true)
  expect(overheads.filter(({ stopped, mistakes }) => stopped === mistakes).map(({ name }) => name)).toEqual([
    'aws-preflight',
  ])
}, 30_000)
