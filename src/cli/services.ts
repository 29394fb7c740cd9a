import { operations as amplifybackend } from 'aws-preflight/amplifybackend'
import { type AnyOperation, findOperation } from '../operation.js'
import { quote } from '../issue/path.js'
import { meant } from './command.js'
import { CommandError } from './world.js'

/** The operations of one service, by name. */
export type Operations = Readonly<Record<string, AnyOperation>>

/** Every service that is checked. */
export const services = { amplifybackend } satisfies Readonly<Record<string, Operations>>

export type ServiceName = keyof typeof services

/** The names of the services. */
export const serviceNames = Object.keys(services) as readonly ServiceName[]

/** The service that is meant where nobody names one. */
export const defaultService: ServiceName = 'amplifybackend'

/** The operation of this name, in any of its spellings; a `CommandError` names the nearest if there is none. */
export const operationNamed = (name: string, service: ServiceName): AnyOperation => {
  const found = findOperation(services[service], name)
  if (found !== undefined) return found
  throw new CommandError(
    `${service} has no operation ${quote(name)}${meant(name, Object.keys(services[service]))}: ` +
      '`aws-preflight operations` lists them.',
  )
}
