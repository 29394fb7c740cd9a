import { generate } from '../../../../codegen/pipeline.js'
import { readPage } from '../../../../codegen/readers/reader.js'
import type { Limits } from '../../../../codegen/service/model.js'
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

test('a name that no request has, and what is no constraint, is told', () => {
  const { problems } = generate([model, page('{ "Nobody": null, "MaxResults": null }')], { service: 'bakery' })
  expect(problems.map(({ message }) => message)).toEqual([
    'No request of the service has Nobody; what is said of it was left out.',
  ])
  expect(problemsOf(readPage(page('{\n"A": { "max": 9 },\n"B": { "most": 9 }\n}')))).toEqual([
    expect.stringMatching(/^3: What is said of B is no constraint, and was left out/),
  ])
})
