import { CommandError } from './command-error.js'
import { isSpelling } from './explain.js'
import type { Operation, Service } from './model.js'
import { nearestNames } from './nearest.js'
import { referencesOf } from './print-type.js'

/**
 * The service with these operations, in any of their spellings, and with the shapes that they need. Throws a
 * `CommandError` for a name that is none of its operations'.
 */
export const onlyOperations = (service: Service, names: readonly string[]): Service => {
  const wanted = new Set(names.map((name) => operationNamed(service, name)))
  const operations = service.operations.filter((operation) => wanted.has(operation))
  const byName = new Map(service.structures.map((structure) => [structure.name, structure]))
  const needed = new Set(
    operations.flatMap(({ request, response, errors, paginator }) => [
      request,
      response,
      ...(errors ?? []),
      ...(paginator === undefined ? [] : [paginator.request]),
    ]),
  )
  // What is added while the set is gone through is gone through as well.
  for (const name of needed) {
    for (const { type } of byName.get(name)?.members ?? []) for (const next of referencesOf(type)) needed.add(next)
  }
  const isNeeded = ({ name }: { readonly name: string }): boolean => needed.has(name)
  return {
    ...service,
    operations,
    structures: service.structures.filter(isNeeded),
    literals: service.literals.filter(isNeeded),
  }
}

const operationNamed = ({ name: service, operations }: Service, name: string): Operation => {
  const found = operations.find((operation) => isSpelling(name, operation))
  if (found !== undefined) return found
  const nearest = nearestNames(
    name,
    operations.map((operation) => operation.name),
  )
  const meant = nearest.length === 0 ? 'its pages describe none' : `the nearest names are ${nearest.join(', ')}`
  throw new CommandError(`${service} has no operation "${name}": ${meant}.`)
}
