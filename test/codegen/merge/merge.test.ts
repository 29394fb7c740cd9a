import { merge } from '../../../codegen/merge/merge.js'
import { readPage } from '../../../codegen/readers/readers.js'
import type { Reading, Type } from '../../../codegen/service/model.js'
import {
  events,
  inline,
  integer,
  list,
  literals,
  map,
  readingOf,
  reference,
  string,
  union,
  unknown,
  type MemberTable,
} from '../../support/readings.js'

/** The result of the merge, in few words: members as `Shape.Member`, with `!` where required. */
const outcome = (...readings: readonly Reading[]) => {
  const { service, problems } = merge('bakery', readings)
  const members = service.structures.flatMap((structure) =>
    structure.members.map((member) => [`${structure.name}.${member.name}${member.required ? '!' : ''}`, member.type]),
  )
  return {
    service,
    problems,
    sentences: problems.map(
      ({ place, message, severity }) => `${place.page} ${severity}: ${message.replace(/:\d+/g, '')}`,
    ),
    structures: service.structures.map(({ name }) => name),
    members: Object.fromEntries(members) as Readonly<Record<string, Type>>,
    literals: Object.fromEntries(service.literals.map(({ name, values }) => [name, values])),
    operations: service.operations.map((operation) => ({ ...operation, places: undefined })),
  }
}

describe('a page of named shapes alone', () => {
  const page = readingOf('types', {
    structures: {
      BakeBreadRequestRequestTypeDef: { 'OvenId!': string, 'Recipe?': reference('RecipeTypeDef') },
      BakeBreadResponseTypeDef: { 'LoafId!': string },
      ListLoavesRequestListLoavesPaginateTypeDef: { 'OvenId!': string },
      ListLoavesRequestRequestTypeDef: { 'OvenId!': string },
      ListLoavesResponseTypeDef: { 'Loaves!': list(reference('RecipeTypeDef')) },
      RecipeTypeDef: { 'Flour!': literals('RYE', 'WHEAT') },
    },
  })
  const { service, structures, operations, literals: unions, members, problems } = outcome(page)

  it('names the shapes and keeps every spelling', () => {
    expect(structures).toEqual([
      'BakeBreadRequest',
      'BakeBreadResponse',
      'ListLoavesPaginateRequest',
      'ListLoavesRequest',
      'ListLoavesResponse',
      'Recipe',
    ])
    expect(service.structures[2]?.aliases).toEqual(['ListLoavesRequestListLoavesPaginateTypeDef'])
    expect(service.structures.map(({ role }) => role)).toEqual([
      'request',
      'response',
      'request',
      'request',
      'response',
      'nested',
    ])
  })

  it('finds the operations in pairs of request and response', () => {
    expect(operations).toEqual([
      { name: 'BakeBread', alias: 'bake_bread', request: 'BakeBreadRequest', response: 'BakeBreadResponse' },
      {
        name: 'ListLoaves',
        alias: 'list_loaves',
        request: 'ListLoavesRequest',
        response: 'ListLoavesResponse',
        paginator: { request: 'ListLoavesPaginateRequest' },
      },
    ])
  })

  it('names a literal union after its member where no page has a name', () => {
    expect(unions).toEqual({ FlourType: ['RYE', 'WHEAT'] })
    expect(members['Recipe.Flour!']).toEqual(reference('FlourType'))
    expect(members['BakeBreadRequest.Recipe']).toEqual(reference('Recipe'))
    expect(problems).toEqual([])
  })
})

describe('what is no operation', () => {
  it.each([
    {
      name: 'a pair of which one stands inside another shape',
      inner: { 'Request?': reference('InspectRequestTypeDef') },
    },
    { name: 'a pair of which the other does', inner: { 'Response?': reference('InspectResponseTypeDef') } },
  ])('$name', ({ inner }) => {
    const structures = { InspectRequestTypeDef: {}, InspectResponseTypeDef: {}, InspectTypeDef: inner }
    expect(outcome(readingOf('types', { structures })).operations).toEqual([])
  })

  it('a pair of a page that is older than a reference of operations without it', () => {
    const structures = {
      BakeRequestTypeDef: {},
      BakeResponseTypeDef: {},
      SliceRequestTypeDef: {},
      SliceResponseTypeDef: {},
    }
    const rst = readingOf('rst', { operations: [{ alias: 'bake', name: 'Bake', request: {}, response: {} }] })
    const names = (...pages: readonly Reading[]) => outcome(...pages).operations.map(({ name }) => name)
    expect(names(readingOf('types', { structures }), rst)).toEqual(['Bake'])
    expect(names(rst, readingOf('types', { structures }))).toEqual(['Bake', 'Slice'])
  })
})

describe('an operation of an older page', () => {
  const both = [
    { alias: 'bake', name: 'Bake', request: {}, response: {} },
    { alias: 'slice_loaf', request: {}, response: {} },
  ]
  const older = readingOf('older', { operations: both })
  const one = both.slice(0, 1)

  it.each<[what: string, newer: Reading]>([
    ['a reference of operations', readingOf('newer', { operations: one })],
    [
      'a model',
      readingOf('newer', {
        structures: { BakeRequest: {} },
        operations: [{ name: 'Bake', requestName: 'BakeRequest' }],
      }),
    ],
  ])('that is gone from %s has been removed, and that is told', (_, newer) => {
    const { operations, sentences } = outcome(older, newer)
    expect(operations.map(({ name }) => name)).toEqual(['Bake'])
    expect(sentences).toEqual(['older note: The operation slice_loaf is in no newer page, and is left out as removed.'])
  })

  it.each<[what: string, newer: Reading]>([
    ['a change log', readingOf('newer', { operations: [{ alias: 'bake', request: {}, response: {} }] })],
    ['a page of shapes', readingOf('newer', { structures: { BakeRequestTypeDef: {} } })],
  ])('stays where %s does not have it', (_, newer) => {
    expect(outcome(older, newer).operations.map(({ name }) => name)).toEqual(['Bake', 'SliceLoaf'])
  })
})

describe('names and values of literal unions', () => {
  const names = readingOf('names', {
    structures: {
      RecipeTypeDef: { 'Flour!': reference('FlourType'), 'Toppings?': list(reference('ToppingsElementType')) },
    },
  })

  it('come from different pages at the same position, in the order of the page that prints them', () => {
    const values = readingOf('values', {
      structures: { RecipeTypeDef: { 'Flour!': literals('WHEAT', 'RYE'), 'Toppings?': list(literals('NUTS')) } },
    })
    const { literals: unions, members, problems } = outcome(names, values)
    expect(unions).toEqual({ FlourType: ['WHEAT', 'RYE'], ToppingsElementType: ['NUTS'] })
    expect(members).toEqual({
      'Recipe.Flour!': reference('FlourType'),
      'Recipe.Toppings': list(reference('ToppingsElementType')),
    })
    expect(problems).toEqual([])
  })

  it('are reported where no page prints the values', () => {
    expect(outcome(names).sentences).toEqual([
      'names undefined: No page prints the values of FlourType: it is read as a plain string.',
      'names undefined: No page prints the values of ToppingsElementType: it is read as a plain string.',
    ])
  })

  it('are compared as sets', () => {
    const sorted = readingOf('sorted', { structures: { ATypeDef: { 'Size?': literals('L', 'S') } } })
    const model = readingOf('model', { structures: { ATypeDef: { 'Size?': literals('S', 'L') } } })
    expect(outcome(sorted, model)).toMatchObject({ literals: { SizeType: ['S', 'L'] }, problems: [] })
  })

  it.each([
    { given: ['L', 'S', 'XS'], severity: 'note', said: 'lacks XS here' },
    { given: ['L'], severity: 'conflict', said: 'has S here' },
    { given: ['L', 'XL'], severity: 'conflict', said: 'has S here and lacks XL here' },
  ])('of a newer page with $given differ from L, S of an older one: $severity', ({ given, severity, said }) => {
    const older = readingOf('older', { structures: { ATypeDef: { 'Size?': literals('L', 'S') } } })
    const newer = readingOf('newer', { structures: { ATypeDef: { 'Size?': literals(...given) } } })
    const { literals: unions, sentences } = outcome(older, newer)
    expect(unions).toEqual({ SizeType: given })
    expect(sentences).toEqual([`older ${severity}: A.Size ${said}, unlike in newer.`])
  })

  it('are shared with an equal union of another member, and made unique where they differ', () => {
    const page = readingOf('types', {
      structures: {
        ATypeDef: { 'Size?': literals('L', 'S') },
        BTypeDef: { 'Size?': literals('L', 'S'), 'Extent?': literals('S', 'L') },
        CTypeDef: { 'Size?': literals('HUGE') },
      },
    })
    const { literals: unions, members } = outcome(page)
    expect(unions).toEqual({ SizeType: ['L', 'S'], CSizeType: ['HUGE'] })
    expect(members).toEqual({
      'A.Size': reference('SizeType'),
      'B.Size': reference('SizeType'),
      'B.Extent': reference('SizeType'),
      'C.Size': reference('CSizeType'),
    })
  })

  it('are left to an operation and to the language', () => {
    const structures = {
      BakeRequestTypeDef: { 'How?': reference('Bake'), 'When?': reference('Date') },
      BakeResponseTypeDef: {},
    }
    const {
      literals: unions,
      members,
      sentences,
    } = outcome(readingOf('types', { structures, literals: { Bake: ['SLOW'], Date: ['TODAY'] } }))
    expect(unions).toEqual({ BakeLiterals: ['SLOW'], DateLiterals: ['TODAY'] })
    expect(members).toEqual({
      'BakeRequest.How': reference('BakeLiterals'),
      'BakeRequest.When': reference('DateLiterals'),
    })
    expect(sentences).toEqual([
      'types note: The literal union Bake is called BakeLiterals, because its name is taken.',
      'types note: The literal union Date is called DateLiterals, because its name is taken.',
    ])
  })

  it("leaves a client's own lists of names aside, but not a union that a member has", () => {
    const page = readingOf('types', {
      structures: { ATypeDef: { 'ServiceName?': reference('ServiceNameType') } },
      literals: {
        ServiceNameType: ['S3'],
        PaginatorName: ['list_loaves'],
        BakeryServiceName: ['bakery'],
        RegionName: ['x'],
      },
    })
    expect(outcome(page).literals).toEqual({ ServiceNameType: ['S3'] })
  })
})

describe('pages of two ages', () => {
  const older = readingOf('older', {
    structures: { RecipeTypeDef: { 'Flour!': string, 'Steam?': string }, OvenTypeDef: { 'Id!': string } },
  })
  const newer = readingOf('newer', {
    structures: { RecipeTypeDef: { 'Flour!': string, 'Sourdough?': integer }, LoafTypeDef: { 'Id!': string } },
  })

  it('come to what the newer has: additions are in, removals are out and told', () => {
    const { members, sentences } = outcome(older, newer)
    expect(Object.keys(members)).toEqual(['Loaf.Id!', 'Recipe.Flour!', 'Recipe.Sourdough'])
    expect(sentences).toEqual([
      'older note: Recipe.Steam is in no newer page, and is left out as removed.',
      'older note: The structure Oven is in no newer page, and is left out as removed.',
    ])
  })

  it('keeps what the newer refers to without having it, with all that is in it: it was lost, not removed', () => {
    const whole = readingOf('whole', {
      structures: {
        LoafTypeDef: { 'Recipe!': reference('RecipeTypeDef') },
        FlourTypeDef: { 'Grain!': string },
        RecipeTypeDef: { 'Flour!': list(reference('FlourTypeDef')) },
        OvenTypeDef: { 'Id!': string },
      },
    })
    const cut = readingOf('cut', { structures: { LoafTypeDef: { 'Recipe!': reference('RecipeTypeDef') } } })
    const { members, sentences } = outcome(whole, cut)
    expect(members).toEqual({
      'Loaf.Recipe!': reference('Recipe'),
      'Recipe.Flour!': list(reference('Flour')),
      'Flour.Grain!': string,
    })
    expect(sentences).toEqual([
      'cut undefined: Loaf.Recipe refers to Recipe, which its page does not have: the one in whole is taken.',
      'whole note: The structure Oven is in no newer page, and is left out as removed.',
    ])
  })

  it('disagree on type and requiredness: a conflict each, which names both places', () => {
    const other = readingOf('other', { structures: { RecipeTypeDef: { 'Flour?': integer } } })
    const { problems, members } = outcome(other, newer)
    const believed = newer.structures[0]?.members[0]?.place.line
    expect(problems).toEqual([
      {
        place: other.structures[0]?.members[0]?.place,
        message: `Recipe.Flour is integer here, but string in newer:${believed}, which is believed.`,
        severity: 'conflict',
      },
      {
        place: other.structures[0]?.members[0]?.place,
        message: `Recipe.Flour is optional here, but required in newer:${believed}, which is believed.`,
        severity: 'conflict',
      },
    ])
    expect(members['Recipe.Flour!']).toEqual(string)
  })

  it('are no conflict where the newer no longer requires a member', () => {
    const other = readingOf('other', { structures: { RecipeTypeDef: { 'Flour!': string } } })
    const relaxed = readingOf('relaxed', { structures: { RecipeTypeDef: { 'Flour?': string } } })
    const { sentences, members } = outcome(other, relaxed)
    expect(sentences).toEqual(['other note: Recipe.Flour is required here, and no longer in relaxed.'])
    expect(members).toEqual({ 'Recipe.Flour': string })
  })

  it("may each be silent of a member that is named like one of Python's keywords", () => {
    const other = readingOf('other', { structures: { RecipeTypeDef: { 'lambda?': string, 'Salt?': string } } })
    const { sentences, members } = outcome(
      other,
      readingOf('newer', { structures: { RecipeTypeDef: { 'Flour?': string } } }),
    )
    expect(Object.keys(members)).toEqual(['Recipe.Flour', 'Recipe.lambda'])
    expect(sentences).toEqual(['other note: Recipe.Salt is in no newer page, and is left out as removed.'])
  })

  it.each<{ name: string; given: Type; other: Type; want: Type }>([
    {
      name: 'a shape written out and a cut recursion',
      given: map(unknown),
      other: inline({ 'Id!': string }),
      want: map(unknown),
    },
    { name: '{} and a map of anything', given: map(unknown), other: inline({}), want: map(unknown) },
    { name: 'a map of anything and {}', given: inline({}), other: map(unknown), want: map(unknown) },
    {
      name: 'a cut recursion and a shape',
      given: map(unknown),
      other: reference('OvenTypeDef'),
      want: reference('Oven'),
    },
    { name: 'a lost type and any', given: unknown, other: string, want: string },
    { name: 'any and a lost type', given: string, other: unknown, want: string },
    {
      name: 'a shape and its output twin',
      given: reference('OvenTypeDef'),
      other: union(reference('OvenTypeDef'), reference('OvenOutputTypeDef')),
      want: reference('Oven'),
    },
  ])('agree on $name', ({ given, other, want }) => {
    const structures = { OvenTypeDef: { 'Id!': string }, OvenOutputTypeDef: { 'Id!': string } }
    const { members, problems } = outcome(
      readingOf('older', { structures: { ...structures, ATypeDef: { 'B?': other } } }),
      readingOf('newer', { structures: { ...structures, ATypeDef: { 'B?': given } } }),
    )
    expect(members['A.B']).toEqual(want)
    expect(problems).toEqual([])
  })

  it.each<{ name: string; given: Type; other: Type }>([
    { name: 'a list and its item', given: list(string), other: string },
    { name: 'lists of different items', given: list(string), other: list(integer) },
    { name: 'maps of different values', given: map(string), other: map(integer) },
    { name: 'a literal union and a string', given: literals('A'), other: string },
    { name: 'two shapes', given: reference('OvenTypeDef'), other: reference('RackTypeDef') },
    { name: 'a shape and a string', given: reference('OvenTypeDef'), other: string },
  ])('disagree on $name', ({ given, other }) => {
    const structures = { OvenTypeDef: { 'Id!': string }, RackTypeDef: { 'Id!': string } }
    const { problems } = outcome(
      readingOf('older', { structures: { ...structures, ATypeDef: { 'B?': other } } }),
      readingOf('newer', { structures: { ...structures, ATypeDef: { 'B?': given } } }),
    )
    expect(problems.map(({ severity }) => severity)).toEqual(['conflict'])
  })

  it('have the date of the newest page, if that is known', () => {
    expect(merge('bakery', [older, readingOf('dated', { date: '2021-02-03' })]).service.asOf).toBe('2021-02-03')
    expect(merge('bakery', [readingOf('dated', { date: '2021-02-03' }), newer]).service).not.toHaveProperty('asOf')
  })
})

describe('pages of operations beside named shapes', () => {
  const shapes = readingOf('shapes', {
    structures: {
      BakeBreadRequestRequestTypeDef: { 'Recipe!': reference('RecipeTypeDef') },
      BakeBreadResponseTypeDef: { 'LoafId!': string },
      RecipeTypeDef: { 'Flour!': reference('FlourType') },
    },
  })
  const operation = {
    alias: 'bake_bread',
    name: 'BakeBread',
    request: { 'Recipe!': inline({ 'Flour!': literals('RYE'), 'Glaze?': inline({ 'Egg?': string }) }) },
    response: { LoafId: string, Crust: string },
    errors: ['OvenOnFireException'],
  }

  it('say the same of the same members, at every depth, and add the errors', () => {
    const older = {
      ...operation,
      request: { 'Recipe!': inline({ 'Flour!': literals('RYE') }) },
      response: { LoafId: string },
    }
    const { service, problems, operations } = outcome(readingOf('rst', { operations: [older] }), shapes)
    expect(problems).toEqual([])
    expect(operations[0]?.errors).toEqual(['OvenOnFireException'])
    const exception = service.structures.find(({ name }) => name === 'OvenOnFireException')
    expect(exception).toMatchObject({ role: 'exception', members: [], exception: { code: 'OvenOnFireException' } })
    expect(service.literals).toMatchObject([{ name: 'FlourType', values: ['RYE'] }])
    const flour = service.structures.find(({ name }) => name === 'Recipe')?.members[0]
    expect(flour?.claims.map(({ place }) => place.page)).toEqual(['shapes', 'inline'])
  })

  it('add members where they are newer, with names for what they write out', () => {
    const { members, problems } = outcome(shapes, readingOf('rst', { operations: [operation] }))
    expect(problems).toEqual([])
    expect(members).toEqual({
      'BakeBreadRequest.Recipe!': reference('Recipe'),
      'BakeBreadResponse.LoafId!': string,
      'BakeBreadResponse.Crust': string,
      'Recipe.Flour!': reference('FlourType'),
      'Recipe.Glaze': reference('Glaze'),
      'Glaze.Egg': string,
    })
  })

  it('leave out what a newer page of named shapes does not have', () => {
    const { structures, sentences } = outcome(readingOf('rst', { operations: [operation] }), shapes)
    expect(structures).not.toContain('Glaze')
    expect(sentences).toEqual([
      'inline note: Recipe.Glaze is in no newer page, and is left out as removed.',
      'rst note: BakeBreadResponse.Crust is in no newer page, and is left out as removed.',
    ])
  })

  it('conflict with a named shape deep inside', () => {
    const wrong = { alias: 'bake_bread', request: { 'Recipe!': inline({ 'Flour!': integer }) } }
    const { sentences } = outcome(readingOf('log', { operations: [wrong] }), shapes)
    expect(sentences).toContain(
      'inline conflict: Recipe.Flour is integer here, but FlourType in shapes, which is believed.',
    )
  })

  it('print every key as a string, and mean the names that another page has', () => {
    const named = readingOf('shapes', {
      structures: { BakeRequestTypeDef: { 'Ratios!': map(integer, literals('RYE')) } },
    })
    const rst = readingOf('rst', {
      operations: [{ alias: 'bake', name: 'Bake', request: { 'Ratios!': map(integer) } }],
    })
    expect(outcome(rst, named)).toMatchObject({
      problems: [],
      members: { 'BakeRequest.Ratios!': map(integer, reference('RatiosKeyType')) },
    })
  })

  it('leave the errors open where no page speaks of them', () => {
    expect(outcome(shapes).operations[0]).not.toHaveProperty('errors')
  })
})

describe('an event stream', () => {
  const event = { 'AudioEvent?': inline({ 'Chunk?': string }) }
  const named = readingOf('types', {
    structures: {
      HearBreadRequestTypeDef: { 'LoafId!': string },
      HearBreadResponseTypeDef: { 'Crackle!': events(reference('CrackleTypeDef')) },
      CrackleTypeDef: { 'AudioEvent?': reference('AudioEventTypeDef') },
      AudioEventTypeDef: { 'Chunk?': string },
    },
  })
  const operations = readingOf('rst', {
    operations: [
      {
        alias: 'hear_bread',
        name: 'HearBread',
        request: { LoafId: string },
        response: { Crackle: events(inline(event)) },
      },
    ],
  })

  it('is of the shape that a page names, and what another writes out is held against it', () => {
    const { members, sentences } = outcome(operations, named)
    expect(sentences).toEqual([])
    expect(members['HearBreadResponse.Crackle!']).toEqual(events(reference('Crackle')))
  })

  it('is no list, and what it yields is compared', () => {
    const other = readingOf('rst', {
      operations: [{ alias: 'hear_bread', name: 'HearBread', response: { Crackle: list(inline(event)) } }],
    })
    expect(outcome(other, named).sentences).toEqual([
      'rst conflict: HearBreadResponse.Crackle is list of structure { AudioEvent } here, but event stream of CrackleTypeDef in types, which is believed.',
    ])
  })
})

describe('pages of operations alone', () => {
  const recipe = inline({ 'Flour!': literals('RYE', 'WHEAT') })
  const reference1 = readingOf('rst', {
    operations: [
      {
        alias: 'bake_bread',
        name: 'BakeBread',
        request: { 'Recipe!': recipe, 'Settings?': inline({}), 'Racks?': list(inline({ 'Height?': integer })) },
        response: { Recipe: inline({ Flour: literals('RYE', 'WHEAT') }) },
        errors: [],
      },
      { alias: 'list_loaves', name: 'ListLoaves', request: {}, response: { Recipe: inline({ Loaf: string }) } },
    ],
    paginators: { ListLoaves: { 'PaginationConfig?': inline({ 'MaxItems?': integer }) } },
  })

  it('give a service with names from the members', () => {
    const { members, structures, operations, problems, literals: unions } = outcome(reference1)
    expect(members).toEqual({
      'BakeBreadRequest.Recipe!': reference('Recipe'),
      'BakeBreadRequest.Settings': reference('Settings'),
      'BakeBreadRequest.Racks': list(reference('RacksItem')),
      'RacksItem.Height': integer,
      'BakeBreadResponse.Recipe': reference('Recipe'),
      'Recipe.Flour!': reference('FlourType'),
      'ListLoavesResponse.Recipe': reference('ListLoavesResponseRecipe'),
      'ListLoavesResponseRecipe.Loaf': string,
      'ListLoavesPaginateRequest.PaginationConfig': reference('PaginationConfig'),
      'PaginationConfig.MaxItems': integer,
    })
    expect(structures).toContain('Settings')
    expect(unions).toEqual({ FlourType: ['RYE', 'WHEAT'] })
    expect(operations[0]).toHaveProperty('errors', [])
    expect(operations[1]).toMatchObject({
      request: 'ListLoavesRequest',
      paginator: { request: 'ListLoavesPaginateRequest' },
    })
    expect(problems).toEqual([])
  })

  it('write out structures of one name that require other members: two structures', () => {
    const recipe = (required: MemberTable) => ({ Recipe: inline(required) })
    const { members, problems } = outcome(
      readingOf('rst', {
        operations: [
          { alias: 'create_loaf', request: recipe({ 'Flour!': string }), response: recipe({ Flour: string }) },
          { alias: 'update_loaf', request: recipe({ 'Flour?': string }), response: {} },
        ],
      }),
    )
    expect(problems).toEqual([])
    expect(members).toMatchObject({
      'CreateLoafRequest.Recipe': reference('Recipe'),
      'CreateLoafResponse.Recipe': reference('Recipe'),
      'UpdateLoafRequest.Recipe': reference('UpdateLoafRequestRecipe'),
    })
  })

  it('are joined by alias, and the reference is believed before the change log', () => {
    const log = readingOf('log', { operations: [{ alias: 'bake_bread', request: { 'Recipe?': string } }] })
    const { operations, sentences } = outcome(log, reference1)
    expect(operations.map(({ name, alias }) => [name, alias])).toEqual([
      ['BakeBread', 'bake_bread'],
      ['ListLoaves', 'list_loaves'],
    ])
    expect(sentences).toHaveLength(2)
  })

  it('make a name from the alias where no page knows the own one', () => {
    const log = readingOf('log', { operations: [{ alias: 'bake_rye_bread', request: {}, response: {} }] })
    expect(outcome(log).operations[0]).toMatchObject({ name: 'BakeRyeBread', request: 'BakeRyeBreadRequest' })
  })
})

describe('an index page', () => {
  const shapes = readingOf('shapes', {
    structures: { ATypeDef: { 'Size?': reference('SizeType') } },
    literals: { SizeType: ['L'] },
  })
  const index = (structures: readonly string[], unions: readonly string[]) =>
    readingOf('index', { index: { structures, literals: unions, paginators: [] } })

  it('is content where all is there', () => {
    expect(outcome(shapes, index(['ATypeDef'], ['SizeType', 'PaginatorName', 'BakeryServiceName'])).problems).toEqual(
      [],
    )
  })

  it('misses no structure that a newer page no longer has', () => {
    const older = readingOf('older', {
      structures: { LoafTypeDef: { 'Id!': string }, CrumbTypeDef: { 'Id!': string } },
    })
    const index = readingOf('index', {
      index: { structures: ['LoafTypeDef', 'CrumbTypeDef'], literals: [], paginators: [] },
    })
    const newer = readingOf('newer', { structures: { LoafTypeDef: { 'Id!': string } } })
    expect(outcome(older, index, newer).sentences).toEqual([
      'older note: The structure Crumb is in no newer page, and is left out as removed.',
    ])
  })

  it('misses no output twin of a structure that is there', () => {
    expect(outcome(shapes, index(['ATypeDef', 'AOutputTypeDef'], ['SizeType'])).problems).toEqual([])
    expect(outcome(shapes, index(['ATypeDef', 'BOutputTypeDef'], ['SizeType'])).sentences).toEqual([
      'index undefined: The index lists the structure BOutputTypeDef, but no page has it.',
    ])
  })

  it('misses what it lists and no page has, and what it does not list', () => {
    expect(outcome(shapes, index(['BTypeDef'], ['ColourType'])).sentences).toEqual([
      'index undefined: The index lists the structure BTypeDef, but no page has it.',
      'index undefined: The index lists the literal union ColourType, but no page has it.',
      'index undefined: The index does not list the structure A.',
      'index undefined: The index does not list the literal union SizeType.',
    ])
  })

  it('that is older than a page does not have to list what is new in it', () => {
    expect(outcome(index([], []), shapes).problems).toEqual([])
  })

  it('lists a paginator that must be there', () => {
    const listing = readingOf('index', { index: { structures: [], literals: [], paginators: ['ListLoavesPaginator'] } })
    expect(outcome(listing).sentences).toEqual([
      'index undefined: The index lists the paginator ListLoavesPaginator, but no page has it.',
    ])
  })
})

test('the message that an exception inherits was not removed, as another member was', () => {
  const text = JSON.stringify({
    metadata: { protocol: 'json' },
    operations: { Bake: { name: 'Bake', errors: [{ shape: 'BurntException' }] } },
    shapes: {
      BurntException: {
        type: 'structure',
        members: { message: { shape: 'S' }, Loaf: { shape: 'S' } },
        exception: true,
      },
      S: { type: 'string' },
    },
  })
  const model = readPage({ name: 'model', text })
  const installed = readingOf('package', {
    structures: { BurntException: { Crust: string } },
    operations: [{ name: 'Bake', errors: ['BurntException'] }],
  })
  const { members, sentences } = outcome(model, installed)
  expect(Object.keys(members)).toEqual(['BurntException.Crust'])
  expect(sentences).toEqual(['model note: BurntException.Loaf is in no newer page, and is left out as removed.'])
})
