import { readers, readPage } from '../../../codegen/readers/readers.js'
import { bakeryPackage, pageOf, pagesIn } from '../../support/pages.js'

const pages = [...pagesIn('test/fixtures/bakery'), bakeryPackage]

test('every reader has its own name, and answers for pages of the bakery', () => {
  const dialects = readers.map(({ dialect }) => dialect)
  expect(new Set(dialects).size).toBe(dialects.length)
  const read = pages.map((page) => readPage(page).dialect)
  expect(new Set(read)).toEqual(new Set(dialects))
})

test.each(pages.map((page) => [page.name, page] as const))(
  '%s is recognized by one reader, whatever its name, and read without Problems',
  (_, page) => {
    const nameless = { ...page, name: '' }
    expect(readers.filter(({ recognizes }) => recognizes(nameless))).toHaveLength(1)
    expect(readPage(nameless).problems).toEqual([])
  },
)

describe('a page that nobody can read', () => {
  test.each([
    ['', 'The page is empty; save the document again, with its text.'],
    ['\n \n\n', 'The page is empty; save the document again, with its text.'],
    ['# bakery_classes\0', 'The page is no UTF-8 text; save the document as text and try again.'],
    ['\uFFFD'.repeat(9), 'The page is no UTF-8 text; save the document as text and try again.'],
    [
      '{"a": 1}',
      expect.stringContaining(
        'The page is in no dialect that is known (it begins with "{\\"a\\": 1}"); the known ones are ',
      ),
    ],
  ])('%j', (text, message) => {
    expect(readPage({ name: 'page', text })).toEqual({
      page: { name: 'page', text },
      dialect: 'unknown',
      structures: [],
      literals: [],
      operations: [],
      paginators: [],
      helpers: [],
      factLines: [],
      problems: [{ place: { page: 'page', line: 1 }, message }],
    })
  })
})

test('a few lost characters make no page binary', () => {
  const { text } = pageOf('test/fixtures/bakery/aws-resource-validator.md')
  expect(readPage({ name: 'page', text: text.replace('BURNT', 'BURN\uFFFD') }).problems).toEqual([])
})

test('no page makes a reader throw or lose what a structure holds, however it is cut', () => {
  for (const page of pagesIn('test/fixtures/bakery')) {
    const lengths = Array.from({ length: Math.ceil(page.text.length / 17) }, (_, index) => index * 17)
    const odd = lengths.filter((length) => {
      const cut = { ...page, text: page.text.slice(0, length) }
      const lost = readPage(cut).structures.filter(({ members, incomplete }) => members.length === 0 && !incomplete)
      // Readers of other dialects understand little of it: they are given every fifth piece.
      const others = length % 5 === 0 ? readers : []
      return lost.length > 0 || others.some(({ read }) => read(cut).page.text !== cut.text)
    })
    // One expectation for a whole page: each costs as much as a reading.
    expect(odd).toEqual([])
  }
})

test.each(['# ', '- [a](#', '  - [](#', '- `', '<img ', '### Oops! ', '- **Type**: ', '```', '#  a '])(
  'a line of a million characters of %j is read',
  (piece) => {
    const long = piece.repeat(1_000_000 / piece.length)
    for (const title of ['# bakery_classes', '# Literals for boto3 Bakery module', '#  Bakery module']) {
      expect(readPage({ name: 'page', text: `${title}\n\n${long}\n` }).problems).not.toEqual([])
    }
  },
)
