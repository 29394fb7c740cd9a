import { lostTypes } from '../../../codegen/ask/summary.js'
import { resolve } from '../../../codegen/emit/resolve.js'
import { merge } from '../../../codegen/merge/merge.js'
import type { Reading } from '../../../codegen/service/model.js'
import { spellType } from '../../../codegen/service/types.js'
import { inline, integer, list, map, readingOf, reference, string, union, unknown } from '../../support/readings.js'

/** The service of the pages, oldest first: each member with its type, and what they have lost. */
const merged = (...readings: readonly Reading[]) => {
  const { service, problems } = merge('bakery', readings)
  const resolved = resolve(service)
  return {
    members: Object.fromEntries(
      resolved.service.structures.map(({ name, members }) => [
        name,
        members.map((member) => `${member.name}${member.required ? '!' : ''}: ${spellType(member.type)}`),
      ]),
    ),
    lost: lostTypes({ service: resolved.service, problems, readings }),
    conflicts: problems.filter(({ severity }) => severity === 'conflict').map(({ message }) => message),
  }
}

const full = readingOf('full', {
  structures: { Loaf: { 'Recipe!': reference('Recipe') }, Recipe: { 'Flour!': string } },
})
const emptied = readingOf('emptied', {
  structures: { Loaf: { 'Recipe!': reference('Recipe') }, Recipe: {} },
  incomplete: ['Recipe'],
})

describe('a structure of which a page has lost all members', () => {
  it('is a structure all the same', () =>
    expect(merged(emptied)).toEqual({
      members: { Loaf: ['Recipe!: Recipe'], Recipe: [] },
      lost: ['Recipe.*'],
      conflicts: [],
    }))

  it.each([
    ['a newer page', [full, emptied]],
    ['an older page', [emptied, full]],
  ])('loses to a page that has them, if it is %s', (_, readings) =>
    expect(merged(...readings)).toEqual({
      members: { Loaf: ['Recipe!: Recipe'], Recipe: ['Flour!: string'] },
      lost: [],
      conflicts: [],
    }),
  )

  it('loses to a reference of operations that writes it out', () => {
    const types = readingOf('types', {
      structures: { BakeRequest: { 'Recipe!': reference('Recipe') }, BakeResponse: { Id: string }, Recipe: {} },
      incomplete: ['Recipe'],
    })
    const rst = readingOf('rst', {
      operations: [{ alias: 'bake', name: 'Bake', request: { 'Recipe!': inline({ 'Flour!': string }) }, response: {} }],
    })
    expect(merged(rst, types)).toMatchObject({ members: { Recipe: ['Flour!: string'] }, lost: [], conflicts: [] })
  })
})

test('of a structure of which a page has lost some members, others have more; which it had nobody knows', () => {
  const partly = readingOf('partly', { structures: { Recipe: { 'Water!': string } }, incomplete: ['Recipe'] })
  expect(merged(readingOf('older', { structures: { Recipe: { 'Flour!': string } } }), partly)).toEqual({
    members: { Recipe: ['Water!: string', 'Flour!: string'] },
    lost: ['Recipe.*'],
    conflicts: [],
  })
})

describe('a type that resolves to nothing loses to one that resolves to something', () => {
  const page = (name: string, type: Parameters<typeof list>[0]): Reading =>
    readingOf(name, { structures: { Loaf: { M: type }, Crumb: { 'Id!': string } } })

  it.each([
    ['a string', string, 'string'],
    ['a list', list(integer), 'list of integer'],
    ['a map', map(string), 'map of string to string'],
    ['a shape', reference('Crumb'), 'Crumb'],
    ['a structure in place', inline({ 'Flour!': string }), 'M'],
  ] as const)('%s', (_, type, want) => {
    for (const lost of [unknown, union(reference('Crumb'), reference('Loaf')), reference('GoneTypeDef')]) {
      const readings = [page('older', type), page('newer', lost)]
      for (const order of [readings, readings.toReversed()]) {
        const { members, lost: left } = merged(...order)
        expect([members['Loaf'], left]).toEqual([[`M: ${want}`], []])
      }
    }
  })
})

test('a page that cannot say whether a member is required is no party to a conflict', () => {
  const newer = readingOf('newer', { structures: { Loaf: { Recipe: unknown } } })
  const older = readingOf('older', { structures: { Loaf: { 'Recipe!': string } } })
  expect(merged(older, newer)).toEqual({ members: { Loaf: ['Recipe!: string'] }, lost: [], conflicts: [] })
})

test('a request that could not be read may have any members; one without any has none', () => {
  const rst = readingOf('rst', {
    operations: [
      { alias: 'bake', name: 'Bake', response: {} },
      { alias: 'rest', name: 'Rest', request: {}, response: {} },
    ],
  })
  expect(merged(rst).lost).toEqual(['BakeRequest.*'])
})
