import type { GeneratedFrom, Operations } from '../../combinators/operation.js'

/** The exports of a service's entry point that the command needs. */
interface Bundled {
  readonly operations: Operations
  readonly generatedFrom: GeneratedFrom
}

/** Every service that comes with the package, loaded when it is asked for: one row for each folder of `generated/`. */
export const bundledServices: Readonly<Record<string, () => Promise<Bundled>>> = {
  amplifybackend: () => import('aws-preflight/amplifybackend'),
  'bedrock-runtime': () => import('aws-preflight/bedrock-runtime'),
  dynamodb: () => import('aws-preflight/dynamodb'),
  iam: () => import('aws-preflight/iam'),
  kms: () => import('aws-preflight/kms'),
  lambda: () => import('aws-preflight/lambda'),
  'secrets-manager': () => import('aws-preflight/secrets-manager'),
  sqs: () => import('aws-preflight/sqs'),
  sts: () => import('aws-preflight/sts'),
}

/** The names of the services that come with the package. */
export const serviceNames = Object.keys(bundledServices)
