import { pythonTokens } from '../../../../codegen/readers/shared/python-tokens.js'

const words = (text: string): readonly string[] => pythonTokens(text).map(({ kind, text: word }) => `${kind} ${word}`)

describe('tokens', () => {
  test.each([
    ['', ['end ']],
    ['typing.List[str]', ['name typing.List', 'mark [', 'name str', 'mark ]', 'end ']],
    ['\'a, b\' , "c"', ['string a, b', 'mark ,', 'string c', 'end ']],
    ["'a\\'b' '\\q'", ["string a'b", 'string \\q', 'end ']],
    ["x 'never closed, ]", ['name x', "mark 'never closed, ]", 'end ']],
  ])('%s', (given, want) => {
    expect(words(given)).toEqual(want)
  })

  test('columns count from the one given', () => {
    expect(pythonTokens('a [b', 5).map(({ column }) => column)).toEqual([5, 7, 8, 9])
  })

  test.each(["'\\'", '"\'', '[', 'a.', "'a', "])('a long line of %s is read', (piece) => {
    expect(pythonTokens(piece.repeat(50_000)).at(-1)).toEqual({
      kind: 'end',
      text: '',
      column: piece.length * 50_000 + 1,
    })
  })
})
