/** Linting of documents as the tests do it: with services that come with the package, and small made-up ones. */
import { operations as dynamodb } from 'aws-preflight/dynamodb'
import { operations as lambda } from 'aws-preflight/lambda'
import { operations as secretsManager } from 'aws-preflight/secrets-manager'
import { operations as sqs } from 'aws-preflight/sqs'
import {
  boolean,
  constrained,
  integer,
  list,
  map,
  operation,
  optional,
  required,
  response,
  string,
  structure,
  timestamp,
} from '../../src/codec.js'
import type { Operations } from '../../src/combinators/operation.js'
import { carriers } from '../../src/lint/documents/carriers.js'
import { findRequests } from '../../src/lint/documents/find-requests.js'
import { operationIn, unknownServiceIssue } from '../../src/lint/documents/resolve-operation.js'
import type { FoundRequest } from '../../src/lint/documents/carrier.js'
import { lintRead, type LintedText } from '../../src/lint/lint-text.js'
import { readText } from '../../src/lint/read-text.js'
import { decodeText } from '../../src/lint/text/encoding.js'
import { clientNames } from '../../src/cli/target/service-names.js'
import { format } from '../../src/combinators/operation.js'

const made = (name: string, alias: string, props: object) =>
  operation(
    { format, name: 'made-up' },
    {
      name,
      alias,
      request: structure<object>(`${name}Request`, props as never),
      response: response<object>(`${name}Response`, {}),
    },
  )

const order = {
  OrderId: required(string),
  Size: optional(string),
  Count: optional(constrained(integer, { min: 1, max: 99 })),
  Gift: optional(boolean),
  Due: optional(timestamp),
  Greeting: optional(string),
  ETAGValue: optional(string),
  DBInstanceIdentifier: optional(string),
  Tags: optional(list(string)),
  Labels: optional(map(string)),
  Box: optional(
    structure<object>('Box', {
      SSEKMSKeyId: optional(string),
      Static: optional(string),
      Lines: optional(list(string)),
    } as never),
  ),
}

/** A made-up service, whose members go by other names in Java. */
const shop = { CreateOrder: made('CreateOrder', 'create_order', order), GetOrder: made('GetOrder', 'get_order', order) }

const container = structure<object>('ContainerDefinition', {
  name: required(string),
  image: optional(string),
  cpu: optional(integer),
  essential: optional(boolean),
  environment: optional(
    list(structure<object>('KeyValuePair', { name: optional(string), value: optional(string) } as never)),
  ),
})

/** The part of ECS that a task definition needs. */
const ecs = {
  RegisterTaskDefinition: made('RegisterTaskDefinition', 'register_task_definition', {
    family: required(string),
    containerDefinitions: required(list(container)),
    cpu: optional(string),
    volumes: optional(list(string)),
    networkMode: optional(string),
  }),
}

const services: Readonly<Record<string, Operations>> = {
  dynamodb,
  lambda,
  secretsmanager: secretsManager,
  sqs,
  shop,
  ecs,
}

const plain = (name: string): string =>
  name
    .replace(/^@aws-sdk\/client-/, '')
    .replaceAll('-', '')
    .toLowerCase()

/** The operations of the service that a request names, by its exact name in Step Functions, by any case elsewhere. */
const operationsOf = ({ naming, service, operations }: FoundRequest): Operations | undefined =>
  operations ?? services[naming === 'step functions' ? service : plain(service)]

/** The requests that stand in a text. */
export const requestsIn = (text: string, file: string) => {
  const read = readText(decodeText(new TextEncoder().encode(text)), { file, placeholders: true, foreignTags: true })
  const found = read.documents.map(({ root }) =>
    root === undefined ? { requests: [], issues: [] } : findRequests(root, read.text, carriers),
  )
  return { read, found }
}

/** Lints the requests of a document; those of other services than the few at hand are left out. */
export const lintDocument = (text: string, file: string): LintedText => {
  const { read, found } = requestsIn(text, file)
  return lintRead(
    read,
    (document) => {
      const { requests = [], issues = [] } = found[read.documents.indexOf(document)] ?? {}
      const resolved = requests.map((one) => {
        const operations = operationsOf(one)
        if (operations !== undefined) return { found: one, operation: operationIn(operations, one) }
        const known = services[plain(one.service)] !== undefined && !clientNames.includes(one.service)
        return { found: one, operation: known ? unknownServiceIssue(one, plain(one.service)) : undefined }
      })
      return { requests: resolved, issues }
    },
    { maxIssues: Infinity },
  )
}
