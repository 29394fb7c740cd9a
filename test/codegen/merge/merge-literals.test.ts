import { merge } from '../../../codegen/merge/merge.js'
import { readingOf, reference } from '../../support/readings.js'

const model = readingOf('model', {
  structures: { Loaf: { 'Service?': reference('ServiceName') } },
  literals: { ServiceName: ['RYE'] },
  operations: [{ name: 'Bake' }],
})

test("a client's list of all services is not the model's union of the same name", () => {
  const page = readingOf('literals', { literals: { ServiceNameType: ['RYE'], ServiceName: ['bakery', 'dairy'] } })
  const { service, problems } = merge('bakery', [page, model])
  expect(service.literals.map(({ name, values }) => [name, values])).toEqual([['ServiceNameType', ['RYE']]])
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([])
})

test('a name of that kind counts where a member of the page has it', () => {
  const page = readingOf('shapes', {
    structures: { LoafTypeDef: { 'Service?': reference('ServiceName') } },
    literals: { ServiceName: ['RYE', 'SPELT'] },
  })
  const { service } = merge('bakery', [page])
  expect(service.literals.map(({ name, values }) => [name, values])).toEqual([['ServiceName', ['RYE', 'SPELT']]])
})
