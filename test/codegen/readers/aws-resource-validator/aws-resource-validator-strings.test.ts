import { explain } from '../../../../codegen/ask/explain.js'
import { generate } from '../../../../codegen/pipeline.js'
import { awsResourceValidatorStrings } from '../../../../codegen/readers/aws-resource-validator/aws-resource-validator-strings.js'
import type { GeneratedFile } from '../../../../codegen/service/model.js'
import { strip } from '../../../../codegen/pages/strip.js'
import { factsOf, pageOf } from '../../../support/pages.js'
import { saidOf } from '../../../support/said-of.js'

const page = pageOf('test/fixtures/bakery/aws-resource-validator-strings.md', 'strings.md')

test.each([
  ['# Bakery Service\n\n### LoafId\n- **Type**: string\n- **Max Length**: 9\n', true],
  ['### LoafId\n- **Type**: string\n- **Pattern**: `l-.*`\n', true],
  ['# Bakery Service\n\nOops! This boto3 class is currently empty. Stay tuned!\n', true],
  ['# Bakery Service\n\nHow to bake.\n', false],
  ["# bakery_classes\n\n# Loaf\n\n### LoafId\n- **Type**: <class 'str'>\n", false],
])('recognizes %j: %s', (text, want) => {
  expect(awsResourceValidatorStrings.recognizes({ name: 'page.md', text })).toBe(want)
})

test('says what each string is held to, and reads to the same facts when stripped', () => {
  const reading = awsResourceValidatorStrings.read(page)
  expect(reading.problems).toEqual([])
  expect(reading.strings).toEqual([
    { name: 'LoafId', pattern: 'l-[0-9]{1,8}', min: 3, max: 10, place: { page: 'strings.md', line: 3 } },
    { name: 'OvenId', pattern: '[^`]*', place: { page: 'strings.md', line: 9 } },
    { name: 'Note', max: 40, place: { page: 'strings.md', line: 13 } },
  ])
  expect(factsOf(awsResourceValidatorStrings.read(strip(reading)))).toEqual(factsOf(reading))
})

test('no member is held to a string of its name, and each can be explained', () => {
  const shapes = pageOf('test/fixtures/bakery/aws-resource-validator.md', 'shapes.md')
  const [without, beside] = [[shapes], [page, shapes]].map((pages) => generate(pages, { service: 'bakery' }))
  const isNamed = (text: string): boolean => /^(?:names|patterns)\.ts$/.test(text)
  const held = (files: readonly GeneratedFile[] | undefined) => saidOf(files?.filter(({ path }) => !isNamed(path)))
  expect(held(beside?.files)).toEqual(held(without?.files))
  expect(beside?.service.scalars?.map(({ name }) => name)).toEqual(['LoafId', 'Note', 'OvenId'])
  expect(beside?.problems).toEqual([])
  const explanation = beside && explain(beside.service, 'LoafId')
  expect(explanation?.found === true && explanation.text.split('\n')).toEqual([
    'LoafId is a name for string',
    '  held to 3–10 characters, like `l-[0-9]{1,8}`, as strings.md:3 says',
    '  in a check: nothing is held to it, as no page says which members hold one',
  ])
})
