import {
  document,
  type DocumentValue,
  list,
  map,
  operation,
  optional,
  refine,
  response,
  string,
  structure,
} from '../../../../src/codec.js'
import { validateRequest } from '../../../../src/check/validate.js'
import { lintRequest } from '../../../../src/lint/documents/lint-request.js'
import { inJava } from '../../../../src/lint/documents/respelt.js'
import { requestsIn } from '../../../support/documents.js'
import { format } from '../../../../src/combinators/operation.js'

interface Box {
  readonly SSEKMSKeyId?: string | undefined
  readonly DBName?: string | undefined
}

const isNamed = ({ SSEKMSKeyId, DBName }: Box): boolean => SSEKMSKeyId === undefined || DBName !== undefined

const box = refine(
  structure<Box>('Box', { SSEKMSKeyId: optional(string), DBName: optional(string) }),
  isNamed,
  'must name its database',
  'DBName',
)

const boxes = refine(list(box), (all) => new Set(all.map(({ DBName }) => DBName)).size === all.length, 'must differ')

const shelves = refine(map(box), (all) => Object.values(all).every(({ DBName }) => DBName !== ''), 'must have names')

const pack = operation(
  { format, name: 'made-up' },
  {
    name: 'Pack',
    alias: 'pack',
    request: refine(
      structure<{
        readonly DBBox?: Box | undefined
        readonly Boxes?: Box[] | undefined
        readonly Shelves?: { [key: string]: Box } | undefined
        readonly Note?: DocumentValue | undefined
      }>('PackRequest', {
        DBBox: optional(box),
        Boxes: optional(boxes),
        Shelves: optional(shelves),
        Note: optional(document),
      }),
      ({ DBBox, Boxes, Note }) => (DBBox === undefined || Boxes === undefined) && Note !== null,
      'must have one kind of boxes',
    ),
    response: response<object>('PackResponse', {}),
  },
)

const messages = (payload: unknown): readonly string[] => {
  const result = validateRequest(inJava(pack), payload)
  return result._tag === 'Left' ? result.left.map(({ pointer, sentence }) => `${pointer}: ${sentence}`) : []
}

describe("a check of one's own reads the API's names of members, and its issue stands at Java's", () => {
  test('on a whole request', () =>
    expect(messages({ DbBox: {}, Boxes: [] })).toMatchInlineSnapshot(`
      [
        ": must have one kind of boxes",
      ]
    `))

  test('on a structure inside, at one of its members', () =>
    expect(messages({ DbBox: { SsekmsKeyId: 'k' } })).toMatchInlineSnapshot(`
      [
        "/DbBox/DbName: must name its database",
      ]
    `))

  test('on a list and on a map of structures', () =>
    expect(messages({ Boxes: [{ DbName: 'a' }, { DbName: 'a' }], Shelves: { low: { DbName: '' } } }))
      .toMatchInlineSnapshot(`
      [
        "/Boxes: must differ",
        "/Shelves: must have names",
      ]
    `))

  test('and what keeps them is taken', () =>
    expect(
      messages({
        Boxes: [{ DbName: 'a' }, { DbName: 'b', SsekmsKeyId: 'k' }],
        Shelves: { low: { DbName: 'c' } },
      }),
    ).toEqual([]))
})

describe('lint of a task', () => {
  const linted = (request: object): readonly string[] => {
    const state = { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:shop:pack', Parameters: request, End: true }
    const { found } = requestsIn(JSON.stringify({ StartAt: 'Pack', States: { Pack: state } }), 'machine.json')
    return found.flatMap(({ requests }) =>
      requests.flatMap((one) =>
        lintRequest(one, pack, () => false).map(({ rule, path }) => `${rule} ${path.join('/')}`),
      ),
    )
  }

  test('makes the check', () =>
    expect(linted({ DbBox: { SsekmsKeyId: 'k' } })).toEqual(['custom States/Pack/Parameters/DbBox/DbName']))

  test('does not make it where a value is found out later', () => {
    expect(linted({ DbBox: { SsekmsKeyId: 'k', 'DbName.$': '$.name' } })).toEqual([])
    expect(linted({ Boxes: [{ 'DbName.$': '$.a' }, { 'DbName.$': '$.b' }] })).toEqual([])
    expect(linted({ DbBox: {}, 'Boxes.$': '$.boxes' })).toEqual([])
    expect(linted({ 'Note.$': '$.note' })).toEqual([])
  })
})
