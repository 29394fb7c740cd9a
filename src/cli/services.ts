import { type AnyOperation, findOperation } from '../operation.js'
import { quote } from '../issue/path.js'
import { meant } from './command.js'
import { CommandError } from './world.js'

/** The operations of one service, by name. */
export type Operations = Readonly<Record<string, AnyOperation>>

/** Every service that comes with the package, loaded when it is asked for: one row for each folder of `generated/`. */
export const services = {
  amplifybackend: () => import('aws-preflight/amplifybackend'),
  'bedrock-runtime': () => import('aws-preflight/bedrock-runtime'),
  dynamodb: () => import('aws-preflight/dynamodb'),
  lambda: () => import('aws-preflight/lambda'),
  'secrets-manager': () => import('aws-preflight/secrets-manager'),
  sqs: () => import('aws-preflight/sqs'),
  sts: () => import('aws-preflight/sts'),
} satisfies Readonly<Record<string, () => Promise<{ readonly operations: Operations }>>>

export type ServiceName = keyof typeof services

/** The names of the services. */
export const serviceNames = Object.keys(services) as readonly ServiceName[]

/** The service that is meant where nobody names one. */
export const defaultService: ServiceName = 'amplifybackend'

/** The operations of a service. */
export const operationsOf = async (service: ServiceName): Promise<Operations> => (await services[service]()).operations

/** The operation of this name, in any of its spellings; a `CommandError` names the nearest if there is none. */
export const operationNamed = (name: string, service: ServiceName, operations: Operations): AnyOperation => {
  const found = findOperation(operations, name)
  if (found !== undefined) return found
  throw new CommandError(
    `${service} has no operation ${quote(name)}${meant(name, Object.keys(operations))}: ` +
      '`aws-preflight operations` lists them.',
  )
}
