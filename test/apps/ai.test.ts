/** The AI SDK takes an operation's tool as it is. */
import { asSchema, tool as aiTool } from 'ai'
import { PutItem } from 'aws-preflight/dynamodb'
import { jsonSchema, tool } from 'aws-preflight/json-schema'

test('asSchema finds the JSON Schema, and validates JSON to what the SDK takes', async () => {
  const { inputSchema } = tool(PutItem)
  const schema = asSchema(inputSchema)
  const { $schema, ...described } = (await schema.jsonSchema) as Record<string, unknown>
  expect($schema).toBe('http://json-schema.org/draft-07/schema#')
  const { $comment, ...ours } = jsonSchema(PutItem, { target: 'draft-07' })
  expect($comment).toContain('PutItem')
  expect({ $schema, ...described }).toEqual(ours)
  expect(await schema.validate?.({ TableName: 't', Item: { id: { B: 'aGk=' } } })).toEqual({
    success: true,
    value: { TableName: 't', Item: { id: { B: new Uint8Array([104, 105]) } } },
  })
  expect(await schema.validate?.({ TableName: 't', Itm: {} })).toMatchObject({ success: false })
})

test('the type of what a tool is called with is the request', () => {
  const put = aiTool({
    description: 'Puts an item',
    inputSchema: tool(PutItem).inputSchema,
    execute: ({ TableName, Item }) => `${TableName} ${Object.keys(Item).join()}`,
  })
  expect(put.execute?.({ TableName: 't', Item: { id: { S: 'a' } } }, { toolCallId: '1', messages: [] })).toBe('t id')
})
