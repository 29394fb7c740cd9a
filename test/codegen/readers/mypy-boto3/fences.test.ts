import { fencesOf } from '../../../../codegen/readers/mypy-boto3/fences.js'
import { linesOf } from '../../../../codegen/readers/shared/lines.js'

test.each([
  ['a\n```python\nb\n```\nc', [[2, 3, 4]], []],
  [
    '```python title="Usage"\nb\n```\n```bash\nc\n```',
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [],
  ],
  ['```python\na\n```python\nb\n```', [[3, 4, 5]], [1]],
  ['a\n```python\nb', [], [2]],
  ['a\n```', [[2]], []],
])('%j has its blocks and what is not closed', (text, blocks, unclosed) => {
  const fences = fencesOf(linesOf(text))
  expect(fences.blocks.map((block) => block.map(({ number }) => number))).toEqual(blocks)
  expect(fences.unclosed.map(({ number }) => number)).toEqual(unclosed)
})
