import { merge } from '../../../codegen/merge/merge.js'
import type { Type } from '../../../codegen/service/model.js'
import { declarationOrder, recursiveNames, resolve } from '../../../codegen/emit/resolve.js'
import { list, map, readingOf, reference, string, union, unknown } from '../../support/readings.js'
import type { MemberTable } from '../../support/readings.js'

const serviceOf = (structures: Readonly<Record<string, MemberTable>>) =>
  merge('bakery', [readingOf('page', { structures })]).service

describe('resolve', () => {
  it.each<{ given: Type; want: Type; said: string }>([
    {
      given: reference('LostTypeDef'),
      want: unknown,
      said: 'A.B refers to LostTypeDef, which no page has: anything is taken.',
    },
    {
      given: map(list(reference('LostTypeDef'))),
      want: map(list(unknown)),
      said: 'A.B refers to LostTypeDef, which no page has: anything is taken.',
    },
    {
      given: union(string, { kind: 'integer' }),
      want: unknown,
      said: 'A.B is one of several types, which no one codec checks: anything is taken.',
    },
  ])('$said', ({ given, want, said }) => {
    const { service, problems } = resolve(serviceOf({ ATypeDef: { 'B?': given } }))
    expect(service.structures[0]?.members[0]?.type).toEqual(want)
    expect(problems.map(({ message }) => message)).toEqual([said])
  })

  it('takes any string where a literal union has no values', () => {
    const { service } = resolve(serviceOf({ ATypeDef: { 'B?': reference('FlourType') } }))
    expect(service.structures[0]?.members[0]?.type).toEqual(string)
  })
})

describe('declarationOrder', () => {
  const order = (structures: Readonly<Record<string, MemberTable>>) =>
    declarationOrder(serviceOf(structures).structures).map(({ name }) => name)

  it('puts a shape after what it refers to, and follows the names otherwise', () => {
    expect(order({ A: { B: reference('C') }, B: {}, C: { D: list(reference('D')) }, D: {} })).toEqual([
      'D',
      'C',
      'A',
      'B',
    ])
  })

  it('opens a circle where the names come first', () => {
    expect(order({ A: { B: reference('B') }, B: { A: reference('A') }, C: { C: reference('C') } })).toEqual([
      'B',
      'A',
      'C',
    ])
  })

  it('does not depend on the order of the page', () => {
    expect(order({ D: {}, C: { D: reference('D') }, A: { C: reference('C') } })).toEqual(['D', 'C', 'A'])
  })

  it('follows a chain of 20,000 shapes', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`S${index}`, { Next: reference(`S${index + 1}`) }]),
    )
    const names = order({ ...chain, S20000: {} })
    expect(names).toHaveLength(20_001)
    expect([names[0], names.at(-1)]).toEqual(['S20000', 'S0'])
  })
})

describe('recursiveNames', () => {
  const recursive = (structures: Readonly<Record<string, MemberTable>>) => [
    ...recursiveNames(serviceOf(structures).structures),
  ]

  it('has those that lead back to themselves, and none that leads to them or from one circle to the next', () => {
    const names = recursive({
      Above: { A: reference('A') },
      A: { B: list(reference('B')) },
      B: { C: map(reference('C')), Below: reference('Below') },
      C: { A: reference('A'), Between: reference('Between') },
      Between: { Own: reference('Own') },
      Own: { 'Own?': reference('Own') },
      Below: {},
    })
    expect(names.sort()).toEqual(['A', 'B', 'C', 'Own'])
  })

  it('has nobody twice', () => expect(recursive({ A: { A: reference('A'), Again: reference('A') } })).toEqual(['A']))

  it('follows a chain of 20,000 shapes', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`S${index}`, { Next: reference(`S${index + 1}`) }]),
    )
    expect(recursive({ ...chain, S20000: {} })).toEqual([])
    expect(recursive({ ...chain, S20000: { Next: reference('S0') } })).toHaveLength(20_001)
  })
})
