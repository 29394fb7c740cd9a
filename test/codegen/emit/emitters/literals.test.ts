import { literalsEmitter } from '../../../../codegen/emit/emitters/literals.js'
import type { Literals, Service } from '../../../../codegen/service/model.js'

const serviceOf = (...literals: readonly Pick<Literals, 'name' | 'values'>[]): Service => ({
  name: 'bakery',
  generatedFrom: { pages: [] },
  structures: [],
  literals: literals.map((union) => ({ ...union, places: [] })),
  operations: [],
})

it.each([
  {
    name: 'one value',
    given: { name: 'FlourType', values: ['RYE'] },
    want: `export type FlourType = 'RYE'
export const FlourType: Literals<FlourType> = /*#__PURE__*/ literals<FlourType>('FlourType', ['RYE'])
`,
  },
  {
    name: 'values that need an escape',
    given: { name: 'FlourType', values: ["baker's", 'a\\b', 'x | y', "'; evil()"] },
    want: `export type FlourType = 'baker\\'s' | 'a\\\\b' | 'x | y' | '\\'; evil()'
export const FlourType: Literals<FlourType> = /*#__PURE__*/
  literals<FlourType>('FlourType', ['baker\\'s', 'a\\\\b', 'x | y', '\\'; evil()'])
`,
  },
  {
    name: 'more values than a line holds',
    given: { name: 'GrainType', values: Array.from({ length: 12 }, (_, index) => `GRAIN_OF_THE_KIND_${index}`) },
    want: `export type GrainType =
  | 'GRAIN_OF_THE_KIND_0' | 'GRAIN_OF_THE_KIND_1' | 'GRAIN_OF_THE_KIND_2' | 'GRAIN_OF_THE_KIND_3'
  | 'GRAIN_OF_THE_KIND_4' | 'GRAIN_OF_THE_KIND_5' | 'GRAIN_OF_THE_KIND_6' | 'GRAIN_OF_THE_KIND_7'
  | 'GRAIN_OF_THE_KIND_8' | 'GRAIN_OF_THE_KIND_9' | 'GRAIN_OF_THE_KIND_10' | 'GRAIN_OF_THE_KIND_11'
export const GrainType: Literals<GrainType> = /*#__PURE__*/ literals<GrainType>('GrainType', [
  'GRAIN_OF_THE_KIND_0', 'GRAIN_OF_THE_KIND_1', 'GRAIN_OF_THE_KIND_2', 'GRAIN_OF_THE_KIND_3', 'GRAIN_OF_THE_KIND_4',
  'GRAIN_OF_THE_KIND_5', 'GRAIN_OF_THE_KIND_6', 'GRAIN_OF_THE_KIND_7', 'GRAIN_OF_THE_KIND_8', 'GRAIN_OF_THE_KIND_9',
  'GRAIN_OF_THE_KIND_10', 'GRAIN_OF_THE_KIND_11',
])
`,
  },
])('$name', ({ given, want }) => {
  const text = literalsEmitter.emit(serviceOf(given))
  expect(text.slice(text.indexOf('export type'))).toBe(want)
})

it('has nothing to export where there are no literal unions', () => {
  expect(literalsEmitter.emit(serviceOf())).toMatch(/^\/\/ @generated .*\nexport \{ \}\n$/)
})
