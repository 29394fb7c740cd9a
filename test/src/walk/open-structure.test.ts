import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { generate } from '../../../codegen/pipeline.js'
import { openStructure, optional, required, string, structure } from '../../../src/codec.js'
import { makeCodecs } from '../../../src/cli/generator/make-codecs.js'
import * as door from '../../../codegen/door.js'
import { validateRequest } from '../../../src/check/validate.js'
import { pageOf } from '../../support/pages.js'

interface Recipe {
  Flour: string
  Water?: string
}

const Recipe = openStructure<Recipe>('Recipe', { Flour: required(string), Water: optional(string) })
const Loaf = structure<{ Recipe: Recipe }>('Loaf', { Recipe: required(Recipe) })

test.each([
  [{ Recipe: { Flour: 'rye', Salt: 1 } }, []],
  [{ Recipe: { Salt: 1 } }, ['missing_member']],
  [{ Recipe: { Flour: 1, Salt: 1 } }, ['invalid_type']],
  [{ Recipe: 'rye' }, ['invalid_type']],
  [{ Recipe: { Flour: 'rye' }, Salt: 1 }, ['unknown_member']],
])('a structure with lost members takes others than it has: %j', (value, codes) => {
  const result = Loaf.decode(value)
  expect(isLeft(result) ? result.left.map(({ code }) => code) : []).toEqual(codes)
})

test('a shape that a page prints as empty takes any members, as the page calls it a structure', () => {
  const { service, files } = generate([pageOf('test/fixtures/broken/lost-shape-without-suffix.md', 'page.md')], {
    service: 'bakery',
  })
  const shapes = files.find(({ path }) => path === 'shapes.ts')?.text ?? ''
  expect(shapes).toContain("openStructure<Recipe>('Recipe', () => ({}), ")
  const { BakeLoaf } = makeCodecs(service, door).operations
  if (BakeLoaf === undefined) throw new Error('BakeLoaf is not there')
  expect(isRight(validateRequest(BakeLoaf, { Recipe: { Flour: 'rye' } }))).toBe(true)
  expect(isLeft(validateRequest(BakeLoaf, { Recipe: 'rye' }))).toBe(true)
})
