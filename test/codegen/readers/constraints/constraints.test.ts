import { generate } from '../../../../codegen/pipeline.js'
import { readPage } from '../../../../codegen/readers/readers.js'
import { printProblem } from '../../../../codegen/ask/explain.js'
import type { Limits, Type } from '../../../../codegen/service/model.js'
import { pageOf, problemsOf } from '../../../support/pages.js'

const model = pageOf('test/fixtures/bakery/service-2.json', 'service-2.json')
const page = (text: string) => ({ name: 'constraints.json', text })

const limitsIn = (text: string, structure: string, member: string): Limits | undefined =>
  generate([model, page(text)], { service: 'bakery' })
    .service.structures.find(({ name }) => name === structure)
    ?.members.find(({ name }) => name === member)?.type.limits

test('what the page says of a member and of a scalar is believed before the model', () => {
  const said = '{ "BakeBreadRequest.OvenId": { "max": 9 }, "SecretIngredient": { "min": 4 }, "MaxResults": null }'
  expect(limitsIn(said, 'BakeBreadRequest', 'OvenId')).toMatchObject({ max: 9 })
  expect(limitsIn(said, 'BakeBreadRequest', 'OvenId')?.pattern).toBeUndefined()
  expect(limitsIn(said, 'Recipe', 'SecretIngredient')).toMatchObject({ min: 4 })
  expect(limitsIn(said, 'ListLoavesRequest', 'MaxResults')).toBeUndefined()
  expect(limitsIn(said, 'ListLoavesRequest', 'OvenId')).toMatchObject({ max: 12 })
})

test('only what a request leads to has limits', () => {
  const { service } = generate([model], { service: 'bakery' })
  const loaf = service.structures.find(({ name }) => name === 'Loaf')
  expect(loaf?.members.map(({ type }) => type.limits)).toEqual([undefined, undefined, undefined])
  expect(service.scalars?.map(({ name }) => name)).toEqual([
    'Label',
    'LabelName',
    'MaxResults',
    'OvenId',
    'Percent',
    'SecretIngredient',
  ])
})

const faultsOf = (text: string): readonly string[] =>
  generate([model, { ...page(text), dialect: 'constraints' }], { service: 'bakery' }).problems.map(printProblem)

test('what is said of the own length of a list leaves its items as they are', () => {
  const items = (text: string): Type | undefined => {
    const { service } = generate([model, page(text)], { service: 'bakery' })
    const structure = service.structures.find(({ name }) => name === 'BakeBreadRequest')
    const type = structure?.members.find(({ name }) => name === 'Labels')?.type
    return type?.kind === 'map' ? type.value : type?.kind === 'list' ? type.item : undefined
  }
  expect(items('{ "BakeBreadRequest.Labels": { "max": 2 } }')).toEqual(items('{ "MaxResults": null }'))
})

test.each([
  ['"Nobody": null', 'No request holds a scalar called Nobody.'],
  ['"MaxResult": null', 'No request holds a scalar called MaxResult (did you mean "MaxResults"?).'],
  [
    '"BakeBreadRequest": null',
    'BakeBreadRequest is a structure: write which member is meant, as in "BakeBreadRequest.',
  ],
  [
    '"BakeBredRequest.OvenId": null',
    'No request holds a structure called BakeBredRequest (did you mean "BakeBreadRequest"?).',
  ],
  ['"BakeBreadRequest.OvnId": null', 'BakeBreadRequest has no member OvnId (did you mean "OvenId"?).'],
  ['"Loaf.Weight": null', 'No request holds a structure called Loaf'],
  ['"MaxResults": { "pattern": "a" }', 'MaxResults is of the kind integer, which has no "pattern": it takes min, max.'],
  ['"OvenId": { "pattern": "(?<=a+b" }', 'The pattern "(?<=a+b" of OvenId cannot be used: '],
  ['"OvenId": { "max": 2, "pattern": "abc" }', 'The pattern "abc" and the length of OvenId exclude each other: '],
  [
    '"OvenId": { "most": 9 }',
    'What is said of "OvenId" is no constraint: it takes min, max, pattern, unique, and no "most".',
  ],
  ['"OvenId": { "patern": "a" }', 'and no "patern" (did you mean "pattern"?).'],
  ['"OvenId": { "max": "9" }', 'What is said of "OvenId" is no constraint: min and max are numbers.'],
  ['"OvenId": { "min": 9, "max": 1 }', 'What is said of "OvenId" is no constraint: its min, 9, is above its max, 1.'],
  ['"OvenId": {}', 'it has to be an object with some of min, max, pattern, unique, or null.'],
  ['"OvenId": 9', 'it has to be an object with some of min, max, pattern, unique, or null.'],
  ['"Oven Id": null', 'What is said of "Oven Id" is no constraint: it is no name: write "Shape.Member" or "Scalar".'],
])('%s is told with its line', (entry, sentence) => {
  const found = faultsOf(`{\n  "SecretIngredient": null,\n  ${entry}\n}`)
  expect(found).toEqual([expect.stringContaining(`constraints.json:3: `)])
  expect(found).toEqual([expect.stringContaining(sentence)])
})

test('a page that is named as one of constraints and is no JSON object is told', () => {
  for (const text of ['[1]', '{ "A": ', 'max: 9'])
    expect(problemsOf(readPage({ ...page(text), dialect: 'constraints' }))).toEqual([
      expect.stringMatching(/^1: The page is no JSON object, as constraints are: write \{ "Create/),
    ])
})
