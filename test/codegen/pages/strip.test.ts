import { existsSync } from 'node:fs'
import { readPage } from '../../../codegen/readers/readers.js'
import { strip } from '../../../codegen/pages/strip.js'
import type { Page } from '../../../codegen/service/model.js'
import { factsOf, pagesIn, references } from '../../support/pages.js'

const shared = existsSync(references)

function expectSameFacts(page: Page): void {
  const whole = readPage(page)
  const stripped = strip(whole)
  const again = readPage(stripped)
  expect(again.dialect).toBe(whole.dialect)
  expect(factsOf(again)).toEqual(factsOf(whole))
  expect(again.problems.map(({ message }) => message)).toEqual(whole.problems.map(({ message }) => message))
  expect(strip(again).text).toBe(stripped.text)
}

test('keeps the lines with facts, and one blank line for all that stood between them', () => {
  const text =
    '<a id="top"></a>\n\n# Literals for boto3 Bakery module\n\nAuto-generated documentation for\n\n\n' +
    '## FlourType\r\n\n```python\nfrom bakery.literals import FlourType\n```\n\nValues:\n\n- `RYE`\n- `WHEAT`  \n'
  const page = { name: 'page', text, date: '2022-01-01' }
  expect(strip(readPage(page))).toEqual({
    ...page,
    text: '# Literals for boto3 Bakery module\n\n## FlourType\n\nValues:\n\n- `RYE`\n- `WHEAT`\n',
  })
})

test.each(pagesIn('test/fixtures/bakery').map((page) => [page.name, page] as const))(
  'the bakery in %s reads to the same facts when stripped',
  (_, page) => expectSameFacts(page),
)
;(shared ? describe : describe.skip)(`amplifybackend${shared ? '' : ' (skipped: ../shared is absent)'}`, () => {
  const pages = shared ? pagesIn(`${references}/amplifybackend`) : []
  test.each(pages.map((page) => [page.name, page] as const))('%s reads to the same facts when stripped', (_, page) => {
    expectSameFacts(page)
  })

  test.each(pages.map((page) => [page.name, page] as const))('%s keeps no sentence when stripped', (_, page) => {
    expect(
      strip(readPage(page))
        .text.split('\n')
        .filter((line) => /(?:\b[a-z]+ ){5}/.test(line)),
    ).toEqual([])
  })
})
