import { flattenLinks } from '../../../../codegen/readers/mypy-boto3/flatten-links.js'

describe('flattenLinks', () => {
  test.each([
    ['`str`', 'str', []],
    ['[LoafTypeDef](./type_defs.md#loaftypedef)', 'LoafTypeDef', ['./type_defs.md#loaftypedef']],
    ['`Sequence`\\[[Loaf](./type_defs.md#loaf)\\]', 'Sequence[Loaf]', ['./type_defs.md#loaf']],
    [
      "`List`\\[`Literal['a[b](c)']` (see [X](./literals.md#x))\\]",
      "List[Literal['a[b](c)'] (see X)]",
      ['./literals.md#x'],
    ],
    ["`Literal['\\[']`", "Literal['\\[']", []],
    ['`never closed \\[', '`never closed [', []],
    ['[Loaf](cut', '[Loaf](cut', []],
  ])('%s', (given, text, targets) => {
    const flat = flattenLinks(given)
    expect(flat.text).toBe(text)
    expect(flat.links.map(({ target }) => target)).toEqual(targets)
  })

  test.each(['`', '[', '[a](', '\\['])('a long line of %s is read', (piece) => {
    expect(flattenLinks(piece.repeat(50_001)).links).toEqual([])
  })
})
