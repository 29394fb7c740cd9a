/** The guard for agents of the guide, its own text, run as a program: a model lists the tools, errs, and mends its call. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'

const root = join(__dirname, '../..')
const folder = join(root, '.cache/guide')
const [, code = ''] =
  /```js\n(import \{ McpServer \}[^]*?)```/.exec(readFileSync(join(root, 'src/json-schema/README.md'), 'utf8')) ?? []

let client: Client
beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'server.ts'), code)
  client = new Client({ name: 'agent', version: '1.0.0' })
  const args = ['--tsconfig', join(root, 'tsconfig.json'), join(folder, 'server.ts')]
  await client.connect(new StdioClientTransport({ command: join(root, 'node_modules/.bin/tsx'), args }))
}, 60_000)
afterAll(async () => {
  await client.close()
  rmSync(folder, { recursive: true })
})

const call = async (name: string, request: object) => {
  const { isError = false, content } = await client.callTool({ name, arguments: request as Record<string, unknown> })
  return { isError, text: (content as readonly { text: string }[]).map(({ text }) => text).join('\n') }
}

test('it fits into twenty lines', () => expect(code.trimEnd().split('\n').length).toBeLessThanOrEqual(20))

test('the tools are listed', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(['SendMessage', 'PutItem'])
})

test('what is wrong is said with its place and with what was meant, so that the model can mend it', async () => {
  const wrong = await call('PutItem', { TableName: 'orders', Item: { id: { NUL: true } }, ReturnValues: 'OLD' })
  expect(wrong).toEqual({
    isError: true,
    text:
      'Input validation error: Invalid arguments for tool PutItem: ' +
      'Item.id.NUL: there is no such member in AttributeValue (did you mean "NULL"?), ' +
      'Item.id: exactly one member of AttributeValue must be set; none is, ' +
      'ReturnValues: "OLD" is not one of ALL_NEW, ALL_OLD, NONE, UPDATED_NEW, UPDATED_OLD',
  })
  expect(await call('PutItem', { TableName: 'orders', Item: { id: { NULL: true } }, ReturnValues: 'ALL_OLD' })).toEqual(
    {
      isError: false,
      text: 'The call is good.',
    },
  )
})
