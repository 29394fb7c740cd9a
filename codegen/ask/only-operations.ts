import { UsageError } from '../../src/text/usage-error.js'
import { isSpelling } from './explain.js'
import type { Operation, PageLine, Problem, Service } from '../service/model.js'
import { nearestNames } from './nearest.js'
import { referencesOf } from '../service/types.js'

/**
 * The service with these operations, in any of their spellings, and with the shapes that they need. Throws a
 * `UsageError` for a name that is none of its operations'.
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
  // The loop reaches also those that are added while it runs.
  for (const name of needed) {
    for (const { type } of byName.get(name)?.members ?? []) for (const next of referencesOf(type)) needed.add(next)
  }
  const isNeeded = ({ name }: { readonly name: string }): boolean => needed.has(name)
  return {
    ...service,
    generatedFrom: { ...service.generatedFrom, operations: operations.map(({ name }) => name) },
    operations,
    structures: service.structures.filter(isNeeded),
    literals: service.literals.filter(isNeeded),
  }
}

/**
 * The problems that are about what is left of a service. A page describes one shape or operation after the other: a
 * problem is about the last one that begins above it; above them all it is about the page.
 */
export const problemsOf = (left: Service, whole: Service, problems: readonly Problem[]): readonly Problem[] => {
  const [kept, all] = [placesIn(left), placesIn(whole)]
  const isKept = ({ page, line }: PageLine): boolean => {
    const lastOf = (places: readonly PageLine[]): number =>
      places.reduce((last, place) => (place.page === page && place.line <= line ? Math.max(last, place.line) : last), 0)
    return lastOf(kept) === lastOf(all)
  }
  return problems.filter(({ place }) => isKept(place))
}

/** Where something of a service begins: its shapes, their members and its operations. */
const placesIn = ({ structures, literals, operations }: Service): readonly PageLine[] => [
  ...[...structures, ...literals, ...operations].flatMap(({ places }) => places),
  ...structures.flatMap(({ members }) =>
    members.flatMap(({ claims, boundAt }) => [
      ...claims.map(({ place }) => place),
      ...(boundAt === undefined ? [] : [boundAt]),
    ]),
  ),
]

const operationNamed = ({ name: service, operations }: Service, name: string): Operation => {
  const found = operations.find((operation) => isSpelling(name, operation))
  if (found !== undefined) return found
  const nearest = nearestNames(
    name,
    operations.map((operation) => operation.name),
  )
  const meant = nearest.length === 0 ? 'its pages describe none' : `the nearest names are ${nearest.join(', ')}`
  throw new UsageError(`${service} has no operation "${name}": ${meant}.`)
}
