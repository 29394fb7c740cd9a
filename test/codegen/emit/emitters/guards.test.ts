import { guardsEmitter } from '../../../../codegen/emit/emitters/guards.js'
import { shapesEmitter } from '../../../../codegen/emit/emitters/shapes.js'
import { merge } from '../../../../codegen/merge/merge.js'
import { readingOf, reference, string } from '../../../support/readings.js'

test('a guard of a shape that is called as a kind of value is not taken for that of the kind', () => {
  const structures = { DocumentTypeDef: { Text: string }, HolderTypeDef: { Document: reference('DocumentTypeDef') } }
  const { service } = merge('bakery', [readingOf('page', { structures })])
  const text = guardsEmitter.emit(service)
  expect(text).toContain('export function findDocument(value: unknown): Found')
  expect(text).toContain('(found = findDocument($Document))')
  expect(shapesEmitter.emit(service)).toContain('}), guards.findDocument)')
})
