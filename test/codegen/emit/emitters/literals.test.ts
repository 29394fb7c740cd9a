import { literalsEmitter } from '../../../../codegen/emit/emitters/literals.js'
import type { Literals, Service } from '../../../../codegen/service/model.js'

const serviceOf = (...literals: readonly Pick<Literals, 'name' | 'values'>[]): Service => ({
  name: 'bakery',
  generatedFrom: { pages: [] },
  structures: [],
  literals: literals.map((union) => ({ ...union, places: [] })),
  operations: [],
})

const grains = Array.from({ length: 12 }, (_, index) => `GRAIN_OF_THE_KIND_${index}`)

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
    given: { name: 'GrainType', values: grains },
    want: `export type GrainType =
${grains.map((grain) => `  | '${grain}'\n`).join('')}export const GrainType: Literals<GrainType> = /*#__PURE__*/ literals<GrainType>('GrainType', [
${grains.map((grain) => `  '${grain}',\n`).join('')}])
`,
  },
])('$name', ({ given, want }) => {
  const text = literalsEmitter.emit(serviceOf(given))
  expect(text.slice(text.indexOf('export type'))).toBe(want)
})

it('has nothing to export where there are no literal unions', () => {
  expect(literalsEmitter.emit(serviceOf())).toMatch(/^\/\/ @generated .*\nexport \{ \}\n$/)
})
