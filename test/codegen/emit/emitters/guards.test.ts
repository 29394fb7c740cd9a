import { guardsEmitter } from '../../../../codegen/emit/emitters/guards.js'
import { shapesEmitter } from '../../../../codegen/emit/emitters/shapes.js'
import { merge } from '../../../../codegen/merge/merge.js'
import { readingOf, reference, string } from '../../../support/readings.js'

test('a guard leaves its name to one of the door', () => {
  const structures = { DocumentTypeDef: { Text: string }, HolderTypeDef: { Document: reference('DocumentTypeDef') } }
  const { service } = merge('bakery', [readingOf('page', { structures })])
  const text = guardsEmitter.emit(service)
  expect(text).toContain('export function isDocumentShape(value: unknown)')
  expect(text).toContain('!isDocumentShape(member)')
  expect(shapesEmitter.emit(service)).toContain("import { isDocumentShape, isHolder } from './guards.js'")
})
