import { commentAbove, proseBelow } from '../../../../codegen/readers/shared/prose.js'
import { readPage } from '../../../../codegen/readers/readers.js'
import type { Page } from '../../../../codegen/service/model.js'
import { pageOf } from '../../../support/pages.js'

describe('commentAbove', () => {
  const describeFile = (text: string) => {
    const page: Page = { name: 'p', text: '{}', files: [{ path: 'a.d.ts', text }] }
    const line = text.split('\n').findIndex((each) => each.includes('HERE')) + 1
    return commentAbove({ ...readPage(page), page })({ page: 'p/a.d.ts', line })
  }

  test.each([
    { text: '/** Flour. */\nHERE', want: ['Flour.'] },
    { text: '/**\n * Flour,\n * milled.\n *\n * Or rye.\n */\nHERE', want: ['Flour, milled.', 'Or rye.'] },
    { text: '/**\n * Flour.\n * @public\n * @deprecated old\n */\nHERE', want: ['Flour.'] },
    { text: '/**\n * @public\n */\nHERE', want: [] },
    { text: '// Flour.\nHERE', want: [] },
    { text: '/** Flour. */\n\nHERE', want: [] },
    { text: 'HERE', want: [] },
    { text: '/** a */ interface A {\n HERE', want: [] },
    {
      text: '/**\n * <p>Takes <code>Flour</code>.</p>\n * <ul>\n * <li>\n * <p>rye</p>\n * </li>\n * <li>wheat</li>\n * </ul>\n */\nHERE',
      want: ['Takes `Flour`.', '- rye', '- wheat'],
    },
    {
      text: '/** <a href="https://x.test/">Ovens</a> &lt;hot&gt; &amp;lt; {@link Oven} \\@x */\nHERE',
      want: ['Ovens <hot> &lt; Oven @x'],
    },
    { text: '  /** Rye. */\n  interface RyeMember {\n    Wheat?: never;\n    HERE: string;', want: ['Rye.'] },
  ])('$text', ({ text, want }) => expect(describeFile(text)).toEqual(want))
})

describe('proseBelow', () => {
  const page = pageOf('test/fixtures/bakery/boto3.rst', 'boto3.rst')
  const reading = readPage(page)
  const describeFact = (text: string) => {
    const line = page.text.split('\n').findIndex((each) => each.includes(text)) + 1
    return proseBelow(reading)({ page: page.name, line })
  }

  test.each([
    { fact: ':param Recipe:', want: ['How this loaf is made.'] },
    { fact: '- **WaterGrams**', want: ['Less than one thinks.'] },
    { fact: ':param Settings:', want: ['Whatever else the oven understands.'] },
    { fact: '- **Error**', want: ['What went wrong, if it did.'] },
    { fact: '- *(string) --*', want: [] },
    {
      fact: 'py:method:: bake_bread',
      want: [
        'Puts one loaf into an oven and waits for the smell.',
        '`OvenId` is painted on the oven door. **Permissions** are asked for by the baker.',
      ],
    },
  ])('$fact', ({ fact, want }) => expect(describeFact(fact)).toEqual(want))

  it('knows no other page', () => expect(proseBelow(reading)({ page: 'other.rst', line: 48 })).toEqual([]))
})
