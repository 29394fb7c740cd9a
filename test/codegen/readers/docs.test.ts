import { generate } from '../../../codegen/pipeline.js'
import type { Generated } from '../../../codegen/service/outcome.js'
import type { Page } from '../../../codegen/service/model.js'
import { bakeryPackage, cellarPackage, pageOf } from '../../support/pages.js'

const rst = pageOf('test/fixtures/bakery/boto3.rst', 'boto3.rst')
/** The page with an end of a comment in its prose. */
const boto3 = { ...rst, text: rst.text.replace('Less than one', 'Less */ than one') }

/** The package with these comments above the lines that begin so. */
const commented = (page: Page, comments: Readonly<Record<string, string>>): Page => ({
  ...page,
  files: (page.files ?? []).map(({ path, text }) => ({
    path,
    text: text
      .split('\n')
      .flatMap((line) => {
        const begin = Object.keys(comments).find((each) => line.trimStart().startsWith(each))
        return begin === undefined ? [line] : [`/** ${comments[begin]} */`, line]
      })
      .join('\n'),
  })),
})

const fileOf = ({ files }: Generated, path: string): string => files.find((file) => file.path === path)?.text ?? ''

const withoutComments = (text: string): string =>
  text.replace('  docs: true,\n', '').replace(/^ *\/\*\*(?! *@__PURE__)[^]*?\*\/\n/gm, '')

const client = commented(bakeryPackage, {
  'Flour: Flour': 'The kind of <code>Flour</code>.',
  'export interface Recipe': '<p>What a baker knows.</p>',
  'export declare class ListLoavesCommand': 'Counts them.',
})

it('carries what a package says into interfaces, members and operations', () => {
  const generated = generate([client], { service: 'bakery', docs: true })
  expect(fileOf(generated, 'shapes.ts')).toContain(
    '/** What a baker knows. */\nexport interface Recipe {\n  /** The kind of `Flour`. */\n  Flour: Flour\n',
  )
  expect(fileOf(generated, 'operations.ts')).toContain('/**\n * Counts them.\n * @see ')
})

it('finds a comment below one that has an odd end of a line in it', () => {
  const odd = commented(client, { 'export interface Recipe': 'Kept\u2028by the baker.', 'WaterGrams: number': 'Cold.' })
  const shapes = fileOf(generate([odd], { service: 'bakery', docs: true }), 'shapes.ts')
  expect(shapes).toContain('/** Kept by the baker. */\nexport interface Recipe {\n')
  expect(shapes).toContain('  /** Cold. */\n  WaterGrams: ')
})

it('takes it of the page that is believed, and else of the next that says something', () => {
  const shapes = fileOf(generate([boto3, client], { service: 'bakery', docs: true }), 'shapes.ts')
  expect(shapes).toContain('  /** The kind of `Flour`. */\n  Flour: ')
  expect(shapes).toContain('  /** Less *\\/ than one thinks. */\n  WaterGrams: ')
})

it('has the members of a tagged union said, too', () => {
  const cellar = commented(cellarPackage, { 'interface WineMember': 'For the cheese.' })
  const said = fileOf(generate([cellar], { service: 'cellar', docs: true }), 'shapes.ts')
  const bare = fileOf(generate([cellar], { service: 'cellar' }), 'shapes.ts')
  expect(said).toContain('  /** For the cheese. */\n  Wine: ')
  expect(withoutComments(said)).toBe(withoutComments(bare))
})

test.each([
  { name: 'a package', pages: [client] },
  { name: 'a page', pages: [boto3] },
  { name: 'both', pages: [boto3, client] },
])('$name: comments are all that changes, and only facts come unasked', ({ pages }) => {
  const said = generate(pages, { service: 'bakery', docs: true })
  const bare = generate(pages, { service: 'bakery' })
  for (const { path, text } of bare.files) {
    const unasked = path === 'index.ts' || path === 'operations.ts' ? [] : [...text.matchAll(/^ *\/\*\* (.*) \*\/$/gm)]
    for (const [, comment] of unasked) expect(comment).toBe('Sensitive: no message shows it.')
    expect(withoutComments(fileOf(said, path))).toBe(withoutComments(text))
  }
  expect(fileOf(said, 'shapes.ts')).not.toBe(fileOf(bare, 'shapes.ts'))
})
