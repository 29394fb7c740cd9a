/** Requests in documents: a misspelt member is found at its own line, whatever carries it and however it is written. */
import fc from 'fast-check'
import { Document as YamlDocument } from 'yaml'
import { javaName } from '../../src/lint/documents/java-name.js'
import { lintDocument } from '../support/documents.js'
import { findRequests } from '../../src/lint/documents/find-requests.js'
import { carriers } from '../../src/lint/documents/carriers.js'
import { syntaxOf } from '../../src/lint/text/syntax.js'

/** A good request of the shop. The words of its keys stand nowhere else. */
const order = {
  OrderId: 'o-1',
  Count: 3,
  Gift: true,
  Greeting: 'a "quoted" \\ ä\n\tline',
  ETAGValue: 'x',
  DBInstanceIdentifier: 'db-1',
  Tags: ['a', 'b'],
  Labels: { free: 'x' },
  Box: { SSEKMSKeyId: 'k', Static: 's', Lines: ['l'] },
}

/** Every member that may be misspelt, but those of maps. */
const membersOfOrder = [...Object.keys(order), ...Object.keys(order.Box)]

type Json = unknown

const spell = (value: Json, name: (key: string) => string, atMap = false): Json => {
  if (Array.isArray(value)) return value.map((item) => spell(item, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [atMap ? key : name(key), spell(held, name, key === 'Labels')]),
  )
}

/** Puts a request into a document. */
interface Carrying {
  readonly java: boolean
  readonly carry: (request: Json) => Json
  /** By default the request of the shop. */
  readonly request?: object
  readonly members?: readonly string[]
}

const task = (resource: string, parameters: Json, more: object = {}): Json => ({
  StartAt: 'A',
  States: { A: { Type: 'Task', Resource: resource, ...more, End: true, ...(parameters as object) } },
})
const sdk = 'arn:aws:states:::aws-sdk:shop:createOrder'
const target = 'arn:aws:scheduler:::aws-sdk:shop:createOrder'
const machine = (parameters: Json): Json => task(sdk, { Parameters: parameters })
const call = (parameters: Json): string =>
  JSON.stringify({ service: 'shop', action: 'createOrder', parameters }, null, 1)

const carryings: Readonly<Record<string, Carrying>> = {
  'optimised task': {
    java: false,
    carry: (given) => task('arn:aws:states:::sqs:sendMessage', { Parameters: given }),
    request: { QueueUrl: 'q', MessageBody: { any: ['x'] }, DelaySeconds: 3, MessageGroupId: 'g' },
    members: ['QueueUrl', 'MessageBody', 'DelaySeconds', 'MessageGroupId'],
  },
  'operation of an integration': {
    java: false,
    carry: (given) => ({
      DefinitionString: JSON.stringify(task('arn:aws:states:::http:invoke', { Parameters: given }), null, 1),
    }),
    request: { ApiEndpoint: 'e', Method: 'GET', Transform: { RequestBodyEncoding: 'NONE' } },
    members: ['ApiEndpoint', 'Method', 'Transform', 'RequestBodyEncoding'],
  },
  'task definition': {
    java: false,
    carry: (given) => given,
    request: {
      family: 'f',
      networkMode: 'host',
      containerDefinitions: [{ name: 'a', image: 'b', essential: true, environment: [{ name: 'A', value: 'b' }] }],
    },
    members: ['networkMode', 'image', 'essential', 'environment', 'value'],
  },
  task: { java: true, carry: machine },
  'task in JSONata': { java: true, carry: (given) => task(sdk, { Arguments: given }, { QueryLanguage: 'JSONata' }) },
  'task in a map in a branch': {
    java: true,
    carry: (given) => ({
      StartAt: 'P',
      States: {
        P: { Type: 'Parallel', Branches: [{ StartAt: 'M', States: { M: { Type: 'Map', Iterator: machine(given) } } }] },
      },
    }),
  },
  'task in a text of a template': {
    java: true,
    carry: (given) => ({ Properties: { DefinitionString: JSON.stringify(machine(given), null, 2) } }),
  },
  'task in a Sub': {
    java: true,
    carry: (given) => ({ Properties: { DefinitionString: { 'Fn::Sub': JSON.stringify(machine(given)) } } }),
  },
  'runbook step': {
    java: false,
    carry: (given) => ({
      mainSteps: [
        { action: 'aws:executeAwsApi', inputs: { Service: 'shop', Api: 'create_order', ...(given as object) } },
      ],
    }),
  },
  'custom resource': { java: false, carry: (given) => ({ Type: 'Custom::AWS', Properties: { Create: call(given) } }) },
  'custom resource of pieces': {
    java: false,
    carry: (given) => ({
      Type: 'Custom::AWS',
      Properties: { Update: { 'Fn::Join': ['', call(given).split(/(?<=o-)/)] } },
    }),
  },
  schedule: { java: true, carry: (given) => ({ Target: { Arn: target, Input: JSON.stringify(given, null, 2) } }) },
  'schedule in a task in a template': {
    java: true,
    carry: (given) => ({
      Properties: {
        DefinitionString: JSON.stringify(
          task('arn:aws:states:::aws-sdk:scheduler:createSchedule', {
            Parameters: { Target: { Arn: target, Input: JSON.stringify(given) } },
          }),
        ),
      },
    }),
  },
}

/** Ways to write a document down. */
const writings: Readonly<Record<string, (value: Json) => readonly [string, string]>> = {
  JSON: (value) => [JSON.stringify(value, null, 2), 'a.json'],
  'JSON on a line': (value) => [JSON.stringify(value), 'a.json'],
  ...Object.fromEntries(
    (['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const).map((style) => [
      `YAML ${style}`,
      (value: Json): readonly [string, string] => {
        const options = {
          defaultStringType: style,
          defaultKeyType: 'PLAIN' as const,
          lineWidth: style === 'BLOCK_FOLDED' ? 60 : 0,
        }
        return [new YamlDocument(value).toString(options), 'a.yaml']
      },
    ]),
  ),
}

const cases = Object.keys(carryings).flatMap((carrier) =>
  Object.keys(writings).map((writing) => [carrier, writing] as const),
)

test.each(cases)('%s, written as %s', (carrier, writing) => {
  const { java, carry, request = order, members = membersOfOrder } = carryings[carrier] as Carrying
  const write = writings[writing] as (value: Json) => readonly [string, string]
  const name = (key: string): string => (java ? javaName(key) : key)
  const [good, file] = write(carry(spell(request, name)))
  expect(lintDocument(good, file).issues).toEqual([])
  for (const member of members) {
    const wrong = `${name(member)}Zz`
    const [text] = write(carry(spell(request, (key) => (key === member ? wrong : name(key)))))
    const line = text.slice(0, text.indexOf(wrong)).split('\n').length
    const found = lintDocument(text, file).issues.filter(({ rule }) => rule === 'unknown_member')
    expect(found.map(({ start }) => start.line)).toEqual([line])
    expect(text.slice(found[0]?.start.offset, found[0]?.end.offset)).toContain(wrong)
  }
})

test('whatever a JSON or YAML document holds, nothing is thrown', () => {
  const words = [
    'Type',
    'Task',
    'Resource',
    sdk,
    target,
    'Arn',
    'Input',
    'Parameters',
    'Create',
    'Fn::Join',
    'Fn::Sub',
    'Ref',
  ]
  const word = fc.constantFrom(
    ...words,
    'action',
    'aws:executeAwsApi',
    'inputs',
    'Service',
    'Api',
    'States',
    'family',
    'x.$',
  )
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      word,
      fc.constantFrom(null, 1, true, '', '{', '${x}'),
      tie('list'),
      tie('object'),
      tie('text'),
    ),
    list: fc.array(tie('value'), { maxLength: 4 }),
    object: fc.dictionary(word, tie('value'), { maxKeys: 5 }),
    text: tie('value').map((inner) => JSON.stringify(inner)),
  }))
  fc.assert(
    fc.property(value, fc.boolean(), (document, isJson) => {
      const text = isJson ? JSON.stringify(document) : new YamlDocument(document).toString()
      lintDocument(text, isJson ? 'a.json' : 'a.yaml')
    }),
    { numRuns: 300 },
  )
})

test('an alias to itself, and aliases that multiply, are looked at to an end', () => {
  const bomb = Array.from(
    { length: 12 },
    (_, index) => `    b${index + 1}: &b${index + 1} [${`*b${index}, `.repeat(6)}]\n`,
  )
  const text = `Type: Task\nResource: ${sdk}.waitForTaskToken\nParameters: &p\n  OrderId: *p\n  Box:\n    b0: &b0 [x]\n${bomb.join('')}`
  const root = syntaxOf('a.yaml', text).parse(text, { placeholders: true }).documents[0]?.root
  if (root !== undefined) findRequests(root, text, carriers)
  expect(() => lintDocument(text, 'a.yaml')).not.toThrow()
})
