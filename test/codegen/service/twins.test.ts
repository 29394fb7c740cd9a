import { isFlavourOf, withoutFlavour } from '../../../codegen/service/twins.js'

test.each([
  ['RecipeOutputTypeDef', 'RecipeTypeDef'],
  ['RecipeOutput', 'Recipe'],
  ['RecipeExtraOutputTypeDef', 'RecipeExtraTypeDef'],
  ['RecipePaginatorTypeDef', 'RecipeTypeDef'],
  ['RecipeTypeDef', undefined],
  ['OutputRecipe', undefined],
  ['OutputTypeDef', undefined],
  ['Output', undefined],
])('%s is a flavour of %s', (spelling, want) => expect(withoutFlavour(spelling)).toBe(want))

test('a flavour may be some steps away', () => {
  expect(isFlavourOf('RecipeExtraOutputTypeDef', 'RecipeTypeDef')).toBe(true)
  expect(isFlavourOf('RecipeTypeDef', 'RecipeTypeDef')).toBe(false)
  expect(isFlavourOf('RecipeOutputTypeDef', 'Recipe')).toBe(false)
})
