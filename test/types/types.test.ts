/** The words of the compiler and of an editor on the types: all tests share one program. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { Editor } from '../support/language-service.js'

jest.setTimeout(120_000)

const files = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const paths = files.map((file) => join(__dirname, file))
const editor = new Editor(paths)

test('there is something to compile', () =>
  expect(files).toEqual(['api.ts', 'matchers.ts', 'plugin.ts', 'promises.ts', 'sdk.ts', 'standard-schema.ts']))

test.each([true, false])('the types hold with exactOptionalPropertyTypes: %p', (exactOptionalPropertyTypes) =>
  expect(editor.complaints(paths, { exactOptionalPropertyTypes })).toEqual([]),
)

test('the SDK has a command for every operation, and every command is here', () => {
  const source = ts.sys.readFile(join(__dirname, 'sdk.ts')) ?? ''
  const { operations } = jest.requireActual<{ operations: object }>('aws-preflight/amplifybackend')
  for (const name of Object.keys(operations))
    expect(source).toContain(`new sdk.${name}Command(right(validateRequest('${name}', payload)))`)
})

describe('in an editor', () => {
  const service =
    "import { assertValidRequest, decodeResponse, SendMessage, validateRequest } from 'aws-preflight/sqs'\n"
  const root = "import { validateRequest } from 'aws-preflight'\nimport { SendMessage } from 'aws-preflight/sqs'\n"
  const members = ['MessageBody', 'QueueUrl', 'DelaySeconds', 'MessageAttributes']

  it.each([
    ['of an operation by its name', `${service}validateRequest('SendMessage', { | })`],
    ['of an operation', `${service}validateRequest(SendMessage, { | })`],
    ['by the function of the root', `${root}validateRequest(SendMessage, { | })`],
    ['by the one that throws', `${service}assertValidRequest('SendMessage', { | })`],
  ])('the members of a request complete, %s', (_, text) =>
    expect(editor.completions(text)).toEqual(expect.arrayContaining(members)),
  )

  it('the names of operations complete', () => {
    const names = editor.completions(`${service}validateRequest('|', {})`)
    expect(names).toEqual(expect.arrayContaining(['SendMessage', 'ReceiveMessage', 'ListQueues']))
    expect(names).toHaveLength(23)
  })

  it('the members that a caller can require complete', () =>
    expect(editor.completions(`${service}decodeResponse('ReceiveMessage', {}, { require: ['|'] })`)).toContain(
      'Messages',
    ))

  it("the members of what a check of one's own is given complete, and the member that it is about", () => {
    const refining =
      "import { refine, extend, pick, string, required } from 'aws-preflight/codec'\nimport { SendMessageRequest, SendMessageResult } from 'aws-preflight/sqs'\n"
    expect(editor.completions(`${refining}refine(SendMessageRequest, (request) => request.|, 'must be')`)).toEqual(
      expect.arrayContaining(members),
    )
    expect(editor.completions(`${refining}refine(SendMessageRequest, () => true, 'must be', '|')`)).toEqual(
      expect.arrayContaining(members),
    )
    expect(editor.completions(`${refining}refine(SendMessageResult, (answer) => answer.|, 'must be')`)).toContain(
      'MessageId',
    )
    expect(
      editor.complaintsOf(`${refining}refine(SendMessageRequest, () => true, 'must be', 'MesageBody')`).join(),
    ).toMatch(/'"MesageBody"' is not assignable/)
    expect(editor.complaintsOf(`${refining}refine(string, (text) => text + 1, 'must be')`)).toContain(
      "Type 'string' is not assignable to type 'boolean'.",
    )
    expect(editor.hover(`${refining}const |Mine = refine(SendMessageRequest, () => true, 'must be')`)).toBe(
      'const Mine: Structure<SendMessageRequest, Props<SendMessageRequest>>',
    )
    expect(
      editor.hover(`${refining}const |Two = pick('Two', SendMessageRequest, ['QueueUrl', 'MessageBody'])`),
    ).toMatch(/^const Two: Structure<Pick<SendMessageRequest, "\w+" | "\w+">/)
  })

  it('a wrong name says so in one line', () => {
    const complaints = editor.complaintsOf(
      "import { validateRequest } from 'aws-preflight/sqs'\nvalidateRequest('SendMesage', {})",
    )
    expect(complaints).toEqual([
      expect.stringMatching(/^Argument of type '"SendMesage"' is not assignable to parameter of type '"\w+" \| .*$/),
    ])
  })

  it('anything is taken for a request: it has yet to be checked', () =>
    expect(
      editor.complaintsOf(
        `${service}declare const payload: unknown
        for (const each of [payload, 42, null, { QueueUrl: 7 }]) validateRequest('SendMessage', each)
        validateRequest('SendMessage', { QueueUrl: 7, Nonsense: [] })
        decodeResponse(SendMessage, payload)
        assertValidRequest('SendMessage', payload)`,
      ),
    ).toEqual([]))

  const decoded = `${service}const decoded = decodeResponse('ReceiveMessage', {})
    if (decoded._tag === 'Left') throw decoded.left
    const { right } = decoded, messages = right.Messages, body = messages?.[0]?.Body`

  it.each([
    [
      'a checked request',
      `${service}const checked = validateRequest('SendMessage', {})\nif (checked._tag === 'Right') { const |request = checked.right }`,
      'const request: SendMessageRequest',
    ],
    ['a list in a response', decoded.replace('messages =', '|messages ='), 'const messages: Message[] | undefined'],
    ['a text in it', decoded.replace('body =', '|body ='), 'const body: string | undefined'],
    [
      'a decoded response',
      decoded.replace('{ right }', '{ |right }'),
      'const right: {\n    $metadata?: unknown;\n    ResponseMetadata?: unknown;\n    Messages?: Message[] | undefined;\n}',
    ],
    [
      'a shape that holds itself',
      "import { decodeResponse } from 'aws-preflight/dynamodb'\nconst got = decodeResponse('GetItem', {})\nif (got._tag === 'Right') { const |item = got.right.Item }",
      'const item: {\n    [key: string]: AttributeValue;\n} | undefined',
    ],
    [
      'a shape with literals, which are open',
      "import { decodeResponse } from 'aws-preflight/lambda'\nconst got = decodeResponse('ListFunctions', {})\nif (got._tag === 'Right') { const |functions = got.right.Functions }",
      'const functions: Opened<FunctionConfiguration>[] | undefined',
    ],
  ])('%s reads well', (_, text, shown) => expect(editor.hover(text)).toBe(shown))
})
