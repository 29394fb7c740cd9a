/** Every operation of the services that come with the package. */
import * as amplifybackend from '../../generated/amplifybackend/index.js'
import * as bedrockRuntime from '../../generated/bedrock-runtime/index.js'
import * as dynamodb from '../../generated/dynamodb/index.js'
import * as iam from '../../generated/iam/index.js'
import * as kms from '../../generated/kms/index.js'
import * as lambda from '../../generated/lambda/index.js'
import * as secretsManager from '../../generated/secrets-manager/index.js'
import * as sqs from '../../generated/sqs/index.js'
import * as sts from '../../generated/sts/index.js'
import type { AnyOperation } from '../../src/index.js'
import { type Definition, definitionOf } from '../../src/schema/definition.js'

export interface BundledOperation {
  readonly service: string
  readonly operation: AnyOperation
  /** Whether its request holds an event stream, which no JSON does. */
  readonly holdsEvents: boolean
  /** Whether its response does. */
  readonly answersEvents: boolean
}

const services = {
  amplifybackend,
  'bedrock-runtime': bedrockRuntime,
  dynamodb,
  iam,
  kms,
  lambda,
  'secrets-manager': secretsManager,
  sqs,
  sts,
}

const holdsEvents = (definition: Definition): boolean =>
  definition.kind === 'structure' && [...definition.members.values()].some(({ held }) => held.kind === 'events')

export const bundledOperations: readonly BundledOperation[] = Object.entries(services).flatMap(
  ([service, { operations }]) =>
    Object.values<AnyOperation>(operations).map((operation) => ({
      service,
      operation,
      holdsEvents: holdsEvents(definitionOf(operation.request)),
      answersEvents: holdsEvents(definitionOf(operation.response)),
    })),
)
