import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Type } from '../../../../codegen/service/model.js'
import { boto3Rst } from '../../../../codegen/readers/boto3-rst/boto3-rst.js'
import { strip } from '../../../../codegen/pages/strip.js'
import { describedLines, requiredPaths } from '../../../support/operations.js'
import { factsOf, pageOf, problemsOf, references } from '../../../support/pages.js'

const page = pageOf('test/fixtures/bakery/boto3.rst', 'boto3.rst')
const reading = boto3Rst.read(page)
const string: Type = { kind: 'string' }
const integer: Type = { kind: 'integer' }
const at = (line: number) => ({ page: 'boto3.rst', line })
const lineOf = (text: string, from = 0): number => page.text.split('\n').indexOf(text, from) + 1

describe('the bakery in reStructuredText', () => {
  test('is recognized, and so is what is left of it when it is stripped', () => {
    expect(boto3Rst.recognizes(page)).toBe(true)
    expect(boto3Rst.recognizes(strip(reading))).toBe(true)
    expect(boto3Rst.recognizes({ name: 'x', text: '# Bakery\n\nbake_bread' })).toBe(false)
  })

  test('has no problem', () => {
    expect(problemsOf(reading)).toEqual([])
  })

  test('has two operations, each with its names and exceptions', () => {
    expect(reading.operations.map(({ alias, name, errors }) => [alias, name, errors])).toEqual([
      ['bake_bread', 'BakeBread', ['NotFoundException', 'OvenOnFireException']],
      ['list_loaves', 'ListLoaves', ['NotFoundException', 'OvenOnFireException']],
    ])
    expect(reading.operations[0]?.place).toEqual(at(lineOf('  .. py:method:: bake_bread(**kwargs)')))
  })

  test('a request knows its types, what is required at every depth, and where it is said', () => {
    const flour = lineOf('      - **Flour** *(string) --* **[REQUIRED]** ')
    const item = (name: string, type: Type, required: boolean, line: number) => ({
      name,
      type,
      required,
      place: at(line),
    })
    const recipe = [
      item('Flour', { kind: 'literals', values: ['RYE', 'WHEAT'] }, true, flour),
      item('WaterGrams', integer, true, lineOf('      - **WaterGrams** *(integer) --* **[REQUIRED]** ')),
      item('SaltPercent', { kind: 'float' }, false, lineOf('      - **SaltPercent** *(float) --* ')),
      item('Sourdough', { kind: 'boolean' }, false, lineOf('      - **Sourdough** *(boolean) --* ')),
      item('SecretIngredient', string, false, lineOf('      - **SecretIngredient** *(string) --* ')),
    ]
    const toppings: Type = { kind: 'list', item: { kind: 'literals', values: ['NUTS', 'POPPY SEED', 'SESAME'] } }
    expect(reading.operations[0]?.request).toEqual([
      item('OvenId', string, true, lineOf('    :param OvenId: **[REQUIRED]** ')),
      item('Recipe', { kind: 'structure', members: recipe }, true, lineOf('    :param Recipe: **[REQUIRED]** ')),
      item('Toppings', toppings, false, lineOf('    :param Toppings: ')),
      item('Labels', { kind: 'map', key: string, value: string }, false, lineOf('    :param Labels: ')),
      item('Settings', { kind: 'structure', members: [] }, false, lineOf('    :param Settings: ')),
    ])
  })

  test('a response does not say what is required', () => {
    const loaves = lineOf('        - **Loaves** *(list) --* ')
    const member = (name: string, type: Type, line: number) => ({ name, type, place: at(line) })
    const loaf = [
      member('LoafId', string, lineOf('            - **LoafId** *(string) --* ')),
      member(
        'Status',
        { kind: 'literals', values: ['BAKED', 'BURNT'] },
        lineOf('            - **Status** *(string) --* '),
      ),
      member('BakedAt', { kind: 'timestamp' }, lineOf('            - **BakedAt** *(datetime) --* ')),
    ]
    expect(reading.operations[1]?.response).toEqual([
      member('Loaves', { kind: 'list', item: { kind: 'structure', members: loaf } }, loaves),
      member('NextToken', string, lineOf('        - **NextToken** *(string) --* ')),
    ])
  })

  test('a paginator has its request', () => {
    expect(
      reading.paginators.map(({ operation, request, place }) => [operation, requiredPaths(request ?? []), place]),
    ).toEqual([['ListLoaves', ['OvenId'], at(lineOf('.. py:class:: Bakery.Paginator.ListLoaves'))]])
    const config = reading.paginators[0]?.request?.[1]
    expect([config?.name, config?.type.kind === 'structure' && config.type.members.map(({ name }) => name)]).toEqual([
      'PaginationConfig',
      ['MaxItems', 'PageSize', 'StartingToken'],
    ])
  })

  test('helpers are known and left aside', () => {
    expect(reading.helpers.map(({ name }) => name)).toEqual(['can_paginate', 'close', 'get_paginator'])
  })

  test('stripped to its facts it reads the same, and none of its prose is left', () => {
    const stripped = strip(reading)
    expect(factsOf(boto3Rst.read(stripped))).toEqual(factsOf(reading))
    expect(problemsOf(boto3Rst.read(stripped))).toEqual([])
    expect(stripped.text).not.toMatch(/loaf|oven |Nobody|None|note/)
  })

  test('blank lines say nothing', () => {
    const dense = page.text.split('\n').filter((line) => line.trim() !== '')
    expect(factsOf(boto3Rst.read({ name: 'dense', text: dense.join('\n') }))).toEqual(factsOf(reading))
    expect(factsOf(boto3Rst.read({ name: 'wide', text: dense.join('\r\n\r\n\r\n') }))).toEqual(factsOf(reading))
  })

  test('cut short after any line it is read without an exception', () => {
    const lines = page.text.split('\n')
    const operations = lines.map(
      (_, end) => boto3Rst.read({ name: 'cut', text: lines.slice(0, end).join('\n') }).operations,
    )
    expect(operations.map(({ length }) => length)).toEqual([...operations.map(({ length }) => length)].sort())
  })
})

const amplify = join(references, 'amplifybackend/boto3.rst')
const shared = existsSync(amplify)

;(shared ? describe : describe.skip)(`amplifybackend${shared ? '' : ' (skipped: ../shared is absent)'}`, () => {
  const { operations, paginators, helpers, problems, ...rest } = shared ? boto3Rst.read(pageOf(amplify)) : reading
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

  test('25 operations, 4 helpers, 1 paginator, no problem', () => {
    expect([operations.length, helpers.length, paginators.length, problems]).toEqual([25, 4, 1, []])
    expect(rest.dialect).toBe('boto3-rst')
  })

  // The page describes every parameter, member and list item on a line of its own, and each response as a whole on one
  // more, the `*(dict) --*` at its top. The paginator's lines count, too; its response, which is not read, is that of
  // its operation without `NextToken`.
  test('303 lines describe requests', () => {
    const requests = [...operations, ...paginators].map(({ request }) => describedLines(request ?? []))
    expect(sum(requests)).toBe(303)
  })

  test('254 lines describe responses', () => {
    const responses = operations.map(({ response }) => 1 + describedLines(response ?? []))
    const list = operations.find(({ alias }) => alias === 'list_backend_jobs')?.response ?? []
    const paginated = 1 + describedLines(list.filter(({ name }) => name !== 'NextToken'))
    expect(sum(responses) + paginated).toBe(254)
  })

  test('every operation has its own name and 4 exceptions', () => {
    expect(operations.map(({ name }) => name?.toLowerCase())).toEqual(
      operations.map(({ alias }) => alias?.replaceAll('_', '')),
    )
    expect(new Set(operations.map(({ errors }) => errors?.length))).toEqual(new Set([4]))
  })

  test('required at every depth', () => {
    const request = operations.find(({ alias }) => alias === 'create_backend_auth')?.request ?? []
    expect(requiredPaths(request)).toContain('ResourceConfig.UserPoolConfigs.PasswordPolicy.MinimumLength')
    const text = pageOf(amplify).text
    const marked = text.split('\n').filter((line) => line.includes('**[REQUIRED]**')).length
    expect(sum([...operations, ...paginators].map((operation) => requiredPaths(operation.request ?? []).length))).toBe(
      marked,
    )
  })
})
