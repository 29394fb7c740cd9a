import { rankReadings } from '../../../codegen/merge/rank.js'
import { areTwins, nameShapes, shortName } from '../../../codegen/merge/shape-names.js'
import { readingOf } from '../../support/readings.js'

describe('shortName', () => {
  it.each([
    ['RecipeTypeDef', 'Recipe'],
    ['Recipe', 'Recipe'],
    ['TypeDef', 'TypeDef'],
    ['BakeBreadRequestRequestTypeDef', 'BakeBreadRequest'],
    ['BakeBreadRequestTypeDef', 'BakeBreadRequest'],
    ['ListLoavesRequestListLoavesPaginateTypeDef', 'ListLoavesPaginateRequest'],
    ['ListLoavesRequestPaginateTypeDef', 'ListLoavesPaginateRequest'],
    ['ListLoavesInputListLoavesPaginateTypeDef', 'ListLoavesPaginateRequest'],
    ['ListLoavesMessageListLoavesPaginateTypeDef', 'ListLoavesPaginateRequest'],
    ['ListLoavesInputPaginateTypeDef', 'ListLoavesPaginateRequest'],
    ['ListLoavesInputRequestPaginateTypeDef', 'ListLoavesPaginateRequest'],
    ['InputPaginateTypeDef', 'InputPaginate'],
  ])('%s is %s', (given, want) => expect(shortName(given)).toBe(want))
})

describe('nameShapes', () => {
  const name = (taken: readonly string[], ...pages: readonly (readonly string[])[]) => {
    const readings = pages.map((structures, index) =>
      readingOf(`page${index}`, { structures: Object.fromEntries(structures.map((spelling) => [spelling, {}])) }),
    )
    const { nameOf, problems } = nameShapes(rankReadings(readings), new Set(taken))
    return { names: Object.fromEntries(nameOf), sentences: problems.map(({ message }) => message.replace(/:\d+/, '')) }
  }

  it('joins the spellings of two pages', () => {
    expect(name([], ['BakeRequestRequestTypeDef'], ['BakeRequestTypeDef'])).toEqual({
      names: { BakeRequestRequestTypeDef: 'BakeRequest', BakeRequestTypeDef: 'BakeRequest' },
      sentences: [],
    })
  })

  it('joins what one page calls a request once more', () => {
    expect(name([], ['BakeInputRequestTypeDef'], ['BakeInput']).names).toEqual({
      BakeInputRequestTypeDef: 'BakeInput',
      BakeInput: 'BakeInput',
    })
    const both = ['BakeInputRequestTypeDef', 'BakeInputTypeDef']
    expect(Object.values(name([], both, ['BakeInput']).names)).toEqual(['BakeInput', 'BakeInputRequest', 'BakeInput'])
    expect(name([], ['SendMessageRequestTypeDef'], ['MessageTypeDef']).names).toMatchObject({
      SendMessageRequestTypeDef: 'SendMessageRequest',
    })
  })

  it('never joins two shapes of one page', () => {
    expect(name([], ['BakeRequestRequestTypeDef', 'BakeRequestTypeDef'])).toEqual({
      names: { BakeRequestRequestTypeDef: 'BakeRequestRequest', BakeRequestTypeDef: 'BakeRequest' },
      sentences: [
        'BakeRequestRequestTypeDef keeps its long name, because BakeRequestTypeDef (page0) has the short one.',
      ],
    })
    const messages = ['ResizeClusterMessageTypeDef', 'ResizeClusterMessageRequestTypeDef']
    expect(Object.values(name([], messages).names)).toEqual(['ResizeClusterMessageRequest', 'ResizeClusterMessage'])
  })

  it('leaves a name to an operation, to a literal union, and to the language, and says so', () => {
    expect(name(['Bake'], ['BakeTypeDef', 'ErrorTypeDef', 'ResponseTypeDef'])).toEqual({
      names: { BakeTypeDef: 'BakeShape', ErrorTypeDef: 'ErrorShape', ResponseTypeDef: 'ResponseShape' },
      sentences: [
        'The structure Bake is called BakeShape, because an operation or a literal union has its name.',
        'The structure Error is called ErrorShape, because its name means something else in TypeScript.',
        'The structure Response is called ResponseShape, because its name means something else in TypeScript.',
      ],
    })
  })
})

it('a shape and its output are twins', () => {
  expect(areTwins('Recipe', 'RecipeOutput')).toBe(true)
  expect(areTwins('RecipeOutput', 'Recipe')).toBe(true)
  expect(areTwins('Recipe', 'Recipe')).toBe(false)
})
