/** A server of the Model Context Protocol whose tools check AWS calls, and a client that lists and calls them. */
import { Client } from '@modelcontextprotocol/client'
import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server'
import { PutItem } from 'aws-preflight/dynamodb'
import { tool } from 'aws-preflight/json-schema'
import { SendMessage } from 'aws-preflight/sqs'

/** A server with these tools, and a client that is connected to it. */
const connected = async (register: (server: McpServer) => void): Promise<Client> => {
  const server = new McpServer({ name: 'aws', version: '1.0.0' })
  register(server)
  const client = new Client({ name: 'agent', version: '1.0.0' })
  const [here, there] = InMemoryTransport.createLinkedPair()
  await Promise.all([server.connect(there), client.connect(here)])
  return client
}

test('the tools of operations are listed with their schemas, and called with what the SDK takes', async () => {
  const calls: unknown[] = []
  const client = await connected((server) => {
    for (const operation of [SendMessage, PutItem]) {
      const { name, ...config } = tool(operation)
      server.registerTool(name, config, (request) => {
        calls.push(request)
        return { content: [{ type: 'text', text: 'sent' }] }
      })
    }
  })
  const { tools } = await client.listTools()
  expect(tools.map(({ name, title, annotations }) => ({ name, title, annotations }))).toEqual([
    { name: 'SendMessage', title: 'Send message', annotations: { readOnlyHint: false, openWorldHint: true } },
    { name: 'PutItem', title: 'Put item', annotations: { readOnlyHint: false, openWorldHint: true } },
  ])
  expect(tools[0]?.inputSchema).toMatchObject({ type: 'object', required: ['QueueUrl', 'MessageBody'] })
  expect(tools[1]?.inputSchema).toMatchObject({ additionalProperties: false, $defs: { AttributeValue: {} } })

  const good = { TableName: 't', Item: { id: { B: 'aGk=' } } }
  const sent = await client.callTool({ name: 'PutItem', arguments: good })
  expect(sent.isError).not.toBe(true)
  expect(calls).toEqual([{ TableName: 't', Item: { id: { B: new Uint8Array([104, 105]) } } }])

  const refused = await client.callTool({ name: 'PutItem', arguments: { Tablename: 't', Item: {} } })
  expect(refused.isError).toBe(true)
  expect(JSON.stringify(refused.content)).toContain('did you mean')
  expect(calls).toHaveLength(1)
  await client.close()
})
