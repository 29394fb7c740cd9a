import { explain, printProblem } from '../../codegen/explain.js'
import { merge } from '../../codegen/merge/merge.js'
import type { Reading } from '../../codegen/model.js'
import { inline, literals, readingOf, reference } from '../support/readings.js'

const readings = [
  readingOf('log', { operations: [{ alias: 'bake', request: { 'Recipe!': inline({ 'Flour?': literals('RYE') }) } }] }),
  readingOf('rst', {
    operations: [{ alias: 'bake', name: 'Bake', request: { Recipe: inline({ Flour: literals('RYE') }) } }],
  }),
  readingOf('types', {
    structures: {
      BakeRequestRequestTypeDef: { Recipe: reference('RecipeTypeDef') },
      RecipeTypeDef: { 'Flour!': reference('FlourType') },
    },
  }),
]
const { service, problems } = merge('bakery', readings)

/** What is explained, with every line number as `#`. */
const explained = (name: string, of: readonly Reading[] = readings): readonly string[] => {
  const explanation = explain(service, of, name)
  return explanation.found ? explanation.text.replace(/:\d+/g, ':#').split('\n') : explanation.nearest
}

it.each([
  {
    given: 'Recipe.Flour',
    want: [
      'Recipe.Flour is FlourType, required',
      '  * types:# (by-hand): FlourType, required',
      "    inline:# (by-hand): 'RYE', does not say whether required",
      "    inline:# (by-hand): 'RYE', optional",
      '  believed: types:#, as a page of named shapes is believed before pages of operations, the newest first',
    ],
  },
  {
    given: 'BakeRequestRequestTypeDef.Recipe',
    want: [
      'BakeRequest.Recipe is Recipe, required',
      '  * types:# (by-hand): RecipeTypeDef, does not say whether required',
      '    rst:# (by-hand): structure { Flour }, does not say whether required',
      '    log:# (by-hand): structure { Flour }, required',
      '  believed: types:#, as a page of named shapes is believed before pages of operations, the newest first',
      '  required: as log:# says, the first that speaks of it',
    ],
  },
  {
    given: 'Recipe',
    want: [
      'Recipe is a structure (nested) of 1 members',
      '  spelled RecipeTypeDef',
      '  in types:#',
      '  Flour: FlourType, required (types:#)',
    ],
  },
  {
    given: 'bake',
    want: [
      'Bake (bake) is an operation',
      '  request BakeRequest',
      '  response BakeResponse',
      '  errors: no page says',
      '  in rst:#',
      '  in log:#',
      '  in types:#',
    ],
  },
  {
    given: 'FlourType',
    want: ['FlourType is a literal union: RYE', '  in types:#', '  in inline:#', '  in inline:#'],
  },
])('explains $given', ({ given, want }) => expect(explained(given)).toEqual(want))

it.each([
  { given: 'Recip', want: ['Recipe', 'bake', 'Bake'] },
  { given: 'Recipe.Flower', want: ['Recipe.Flour'] },
  { given: 'BakRequest.Recipe', want: ['BakeRequest.Recipe', 'Recipe.Flour'] },
])('finds what is near $given', ({ given, want }) =>
  expect(explained(given)).toEqual(expect.arrayContaining(want.slice(0, 1))),
)

it('prints a problem as page:line: sentence', () => {
  expect(problems.map(printProblem).map((line) => line.replace(/:\d+/g, ':#'))).toEqual([
    'inline:#: conflict: Recipe.Flour is optional here, but required in types:#, which is believed',
  ])
  expect(printProblem({ place: { page: 'page', line: 3 }, message: 'it is burnt' })).toBe('page:3: it is burnt')
})
