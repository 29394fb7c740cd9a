import { replaceAliases } from '../../../codegen/merge/replace-aliases.js'
import type { AliasReading, Reading, Type } from '../../../codegen/service/model.js'

const place = { page: 'page.md', line: 1 }
const reference = (name: string): Type => ({ kind: 'reference', name })
const alias = (name: string, type: Type): AliasReading => ({ name, type, place })

const readingOf = (type: Type, aliases?: readonly AliasReading[]): Reading => ({
  page: { name: 'page.md', text: '' },
  dialect: 'made-up',
  structures: [{ name: 'LoafTypeDef', members: [{ name: 'Crumb', type, place }], place }],
  literals: [],
  operations: [
    {
      alias: 'bake',
      request: [{ name: 'Crumb', type, place }],
      response: [{ name: 'Crumb', type: { kind: 'structure', members: [{ name: 'Inner', type, place }] }, place }],
      place,
    },
  ],
  paginators: [{ operation: 'Bake', request: [{ name: 'Crumb', type, place }], place }],
  helpers: [],
  factLines: [],
  problems: [],
  ...(aliases === undefined ? {} : { aliases }),
})

const crumb = alias('CrumbTypeDef', { kind: 'blob' })

test('readings without aliases stay the same objects', () => {
  const readings = [readingOf(reference('CrumbTypeDef'))]
  expect(replaceAliases(readings)).toBe(readings)
})

test.each<readonly [string, Type, Type]>([
  ['a member', reference('CrumbTypeDef'), { kind: 'blob' }],
  ['a list', { kind: 'list', item: reference('CrumbTypeDef') }, { kind: 'list', item: { kind: 'blob' } }],
  [
    'a map',
    { kind: 'map', key: { kind: 'string' }, value: reference('CrumbTypeDef') },
    { kind: 'map', key: { kind: 'string' }, value: { kind: 'blob' } },
  ],
  [
    'a union',
    { kind: 'union', options: [{ kind: 'boolean' }, reference('CrumbTypeDef')] },
    { kind: 'union', options: [{ kind: 'boolean' }, { kind: 'blob' }] },
  ],
  ['another name', reference('RecipeTypeDef'), reference('RecipeTypeDef')],
])('%s is replaced on every page, wherever members stand', (_, type, want) => {
  const [replaced] = replaceAliases([readingOf(type), readingOf({ kind: 'string' }, [crumb])])
  expect(replaced).toEqual(readingOf(want))
})

test('the newest page is believed', () => {
  const old = readingOf(reference('CrumbTypeDef'), [alias('CrumbTypeDef', { kind: 'string' })])
  const [replaced] = replaceAliases([old, readingOf({ kind: 'string' }, [crumb])])
  expect(replaced?.structures[0]?.members[0]?.type).toEqual({ kind: 'blob' })
})

test('a name that stands for itself in a circle comes to an end', () => {
  const aliases = [alias('ATypeDef', reference('BTypeDef')), alias('BTypeDef', reference('ATypeDef'))]
  const [replaced] = replaceAliases([readingOf(reference('ATypeDef'), aliases)])
  expect(replaced?.structures[0]?.members[0]?.type).toEqual(reference('ATypeDef'))
})
