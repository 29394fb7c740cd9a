import { decodeResponse, type Drift, validateRequest } from '../../../src/index.js'
import { Converse } from 'aws-preflight/bedrock-runtime'
import { string, taggedUnion, optional } from '../../../src/codec.js'

const newer = { $unknown: ['brandNew', { a: 1 }] }
const asked = (block: unknown, options?: Parameters<typeof validateRequest>[2]): readonly string[] => {
  const request = { modelId: 'm', messages: [{ role: 'assistant', content: [block] }] }
  const result = validateRequest(Converse, request, options)
  if (result._tag === 'Right') expect(result.right).toBe(request)
  return result._tag === 'Right' ? [] : result.left.map(({ pointer, code }) => `${pointer} ${code}`)
}
const block = '/messages/0/content/0'

describe('a union member that is newer than the reference, as the SDK hands it out', () => {
  it('goes back in a request as it came', () => {
    expect(asked(newer)).toEqual([])
    expect(asked(newer, { unknownMembers: 'allow' })).toEqual([])
    expect(asked({ text: undefined, ...newer })).toEqual([])
  })

  it('is one member: there is no room for another', () => {
    expect(asked({ text: 'x', ...newer })).toEqual([`${block} union_members`])
  })

  it.each([[['brandNew']], [['brandNew', 1, 2]], [[7, 1]], ['brandNew'], [null], [{ 0: 'brandNew', 1: 1, length: 2 }]])(
    'is none where it is not a pair of its name and its value: %j',
    (pair) => {
      expect(asked({ $unknown: pair })).toEqual([`${block}/$unknown unknown_member`, `${block} union_members`])
    },
  )

  it('is none in a file, which the SDK has not made', () => {
    expect(asked(newer, { values: 'json' })).toEqual([`${block}/brandNew unknown_member`, `${block} union_members`])
  })

  it('is none of a structure', () => {
    expect(validateRequest(Converse, { modelId: 'm', ...newer })).toMatchObject({
      left: [{ pointer: '/$unknown', code: 'unknown_member' }],
    })
  })

  it('is taken by the codec itself', () => {
    const Either = taggedUnion<{ A: string; B?: never } | { A?: never; B: string }>('Either', {
      A: optional(string),
      B: optional(string),
    })
    expect(Either.is(newer)).toBe(true)
    expect(Either.is({ $unknown: 'brandNew' })).toBe(false)
  })

  const answer = { output: { message: { role: 'assistant', content: [newer] } } }

  it('is drift in a response, by its own name', () => {
    const drifts: Drift[] = []
    const result = decodeResponse(Converse, answer, { onDrift: (drift) => drifts.push(drift) })
    expect(result).toEqual({ _tag: 'Right', right: answer })
    expect(drifts[0]).toMatchObject({ pointer: '/output/message/content/0/brandNew', code: 'unknown_member' })
  })

  it('is refused in a response under strict', () => {
    const result = decodeResponse(Converse, answer, { mode: 'strict' })
    const [first, second] = result._tag === 'Left' ? result.left : []
    expect(first).toMatchObject({ pointer: '/output/message/content/0/brandNew', code: 'unknown_member' })
    expect(second).toMatchObject({ pointer: '/output/message/content/0', code: 'union_members' })
  })
})

test('where members that are newer than the reference are allowed, one is enough for a union', () => {
  expect(asked({ brandNew: 1 }, { unknownMembers: 'allow' })).toEqual([])
  expect(asked({}, { unknownMembers: 'allow' })).toEqual([`${block} union_members`])
})
