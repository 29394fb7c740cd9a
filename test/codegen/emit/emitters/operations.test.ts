import { codecsEmitter } from '../../../../codegen/emit/emitters/codecs.js'
import { operationsEmitter } from '../../../../codegen/emit/emitters/operations.js'
import { readPage } from '../../../../codegen/readers/readers.js'
import { bakeryPackage } from '../../../support/pages.js'
import { merge } from '../../../../codegen/merge/merge.js'
import { readingOf, string } from '../../../support/readings.js'

const operation = { alias: 'bake', name: 'Bake', request: { 'OvenId!': string }, response: {} }

it('an operation as of a date, with errors and a paginator', () => {
  const table = { date: '2020-12-01', operations: [{ ...operation, errors: ['Burnt'] }], paginators: { Bake: {} } }
  const text = operationsEmitter.emit(merge('bakery', [readingOf('rst', table)]).service)
  expect(text.slice(text.indexOf('const service')))
    .toBe(`const service: ServiceFacts = { format: 5, name: 'bakery', asOf: '2020-12-01' }

export const Bake: Operation<BakeRequest, BakeResponse, BakePaginateRequest> = /*#__PURE__*/ operation(service, {
  name: 'Bake',
  alias: 'bake',
  request: BakeRequest,
  response: BakeResponse,
  errors: [Burnt],
  paginator: { request: BakePaginateRequest },
})

export const operations: {
  readonly Bake: typeof Bake
} = {
  Bake,
}
`)
})

it('an operation whose name the door has keeps it in `operations`', () => {
  const table = { operations: [{ ...operation, alias: 'operation', name: 'Operation' }] }
  const text = operationsEmitter.emit(merge('bakery', [readingOf('rst', table)]).service)
  expect(text).toContain('export const OperationOperation: Operation<OperationRequest, OperationResponse>')
  expect(text).toContain('  readonly Operation: typeof OperationOperation\n')
  expect(text).toContain('  Operation: OperationOperation,\n')
})

it('no operations', () => {
  const { service } = merge('bakery', [readingOf('page', {})])
  expect(operationsEmitter.emit(service)).toContain('\nexport const operations: {} = {}\n')
  expect(codecsEmitter.emit(service)).toContain('\nexport const codecs: {} = {}\n')
})

it('a spelling that is another shape by name leads to that one', () => {
  const structures = { ATypeDef: {}, ATypeDefTypeDef: {} }
  const text = codecsEmitter.emit(merge('bakery', [readingOf('page', { structures })]).service)
  expect(text).toContain('  ATypeDef,\n  ATypeDefTypeDef: ATypeDef,\n')
})

it('an operation that the package has links to its page in the reference of the SDK; one that pages alone have links to none', () => {
  const page = readingOf('rst', { operations: [operation, { ...operation, alias: 'sell', name: 'Sell' }] })
  const text = operationsEmitter.emit(merge('bakery', [page, readPage(bakeryPackage)]).service)
  expect(text.match(/@see \S+/g)).toEqual(
    ['BakeBread', 'ListLoaves'].map(
      (name) => `@see https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/bakery/command/${name}Command/`,
    ),
  )
})

it('with the name that the API reference has for the service, every operation links to its page there', () => {
  const page = { ...readingOf('model', { operations: [operation] }), uid: 'bakery-2020-12-01' }
  const text = operationsEmitter.emit(merge('bakery', [page, readPage(bakeryPackage)]).service)
  expect(text.match(/@see \S+/g)).toEqual(
    ['BakeBread', 'ListLoaves'].map((name) => `@see https://docs.aws.amazon.com/goto/WebAPI/bakery-2020-12-01/${name}`),
  )
})
