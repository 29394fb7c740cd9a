import { explain, printProblem } from '../../../codegen/ask/explain.js'
import { merge } from '../../../codegen/merge/merge.js'
import type { Reading } from '../../../codegen/service/model.js'
import { inline, literals, readingOf, reference } from '../../support/readings.js'
import { readPage } from '../../../codegen/readers/readers.js'
import { bakeryPackage } from '../../support/pages.js'

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

/** The newest page writes out what an older one names. */
const written = [
  readingOf('names', { structures: { LoafTypeDef: { 'Flour!': reference('FlourType') } } }),
  readingOf('values', {
    structures: {
      BakeRequestTypeDef: {},
      BakeResponseTypeDef: { 'Loaf!': reference('LoafTypeDef') },
      LoafTypeDef: { 'Flour!': literals('RYE'), 'Seeds?': literals('POPPY', 'SESAME') },
    },
  }),
]

/** The explanation, with every line number as `#`. */
const explained = (name: string, of: readonly Reading[] = readings): readonly string[] => {
  const explanation = explain(of === readings ? service : merge('bakery', of).service, name)
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
  {
    given: 'Loaf.Flour',
    want: [
      'Loaf.Flour is FlourType, required',
      "  * values:# (by-hand): 'RYE', required",
      '    names:# (by-hand): FlourType, required',
      '  believed: values:#, as a page of named shapes is believed before pages of operations, the newest first',
      '  named: FlourType, after names:#',
    ],
  },
  {
    given: 'Loaf.Seeds',
    want: [
      'Loaf.Seeds is SeedsType, optional',
      "  * values:# (by-hand): 'POPPY' | 'SESAME', optional",
      '  believed: values:#, as a page of named shapes is believed before pages of operations, the newest first',
      '  named: SeedsType, as its equal elsewhere or else after the member, as no page names it here',
    ],
  },
  {
    given: 'BakeResponse.Loaf',
    want: [
      'BakeResponse.Loaf is Loaf, required',
      '  * values:# (by-hand): LoafTypeDef, required',
      '  believed: values:#, as a page of named shapes is believed before pages of operations, the newest first',
      "  in a check: it may be absent, as all top-level members of a response, unless the mode is 'typedef' or require has it",
    ],
  },
])('says of $given where its name comes from, and what a check makes of it', ({ given, want }) =>
  expect(explained(given, written)).toEqual(want),
)

describe('what an installed package knows', () => {
  const sdk = [readPage(bakeryPackage)]

  it.each([
    {
      given: 'Recipe.SecretIngredient',
      want: '  travels as "secretIngredient" in the body, sensitive, as @aws-sdk/client-bakery/dist-es/schemas/schemas_0.js:# says',
    },
    {
      given: 'ListLoavesRequest.MaxResults',
      want: '  travels as "maxResults" in the query, as @aws-sdk/client-bakery/dist-es/schemas/schemas_0.js:# says',
    },
    {
      given: 'BakeBread',
      want: '  http PUT /ovens/{OvenId}/bread, 201 (@aws-sdk/client-bakery/dist-es/schemas/schemas_0.js:#)',
    },
    { given: 'OvenOnFireException', want: "  the server's fault" },
    { given: 'OvenOnFireException', want: '  HTTP status 503' },
    {
      given: 'Recipe.Flour',
      want: '  believed: @aws-sdk/client-bakery/dist-types/models/models_0.d.ts:#, as a model of the service is believed before every page, the newest first',
    },
  ])('of $given', ({ given, want }) => expect(explained(given, sdk)).toContain(want))
})

it.each(['Bake', 'bake'])('knows the operation as %s', (name) => expect(explained(name)[0]).toMatch(/^Bake \(bake\) /))

it("knows an operation by the CLI's spelling", () => {
  const listing = [readingOf('rst', { operations: [{ alias: 'list_loaves', name: 'ListLoaves' }] })]
  expect(explained('list-loaves', listing)[0]).toBe('ListLoaves (list_loaves) is an operation')
})

it.each([
  { given: 'Recip', want: ['Recipe', 'Bake', 'bake'] },
  { given: 'Recipe.Flower', want: ['Recipe.Flour'] },
  { given: 'BakRequest.Recipe', want: ['BakeRequest.Recipe'] },
  { given: 'Recip.Steam', want: ['Recipe', 'BakeRequest', 'BakeResponse'] },
])('finds what is near $given', ({ given, want }) => expect(explained(given)).toEqual(want))

it('prints a problem as page:line: sentence', () => {
  expect(problems.map(printProblem).map((line) => line.replace(/:\d+/g, ':#'))).toEqual([
    'inline:#: conflict: Recipe.Flour is optional here, but required in types:#, which is believed.',
  ])
  expect(printProblem({ place: { page: 'page', line: 3 }, message: 'it is burnt' })).toBe('page:3: it is burnt')
})
