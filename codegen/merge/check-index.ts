import type { PageLine, Problem, Service } from '../service/model.js'
import { foldName } from '../service/code-names.js'
import { isToolName, namesOfLiterals, type RankedReading } from './rank.js'
import { shortName } from './shape-names.js'

/**
 * Holds the service against every index page: what is listed must be there, and what is there must be listed, where
 * the index is at least as new as the page that has it. Names that we derived are no index's business.
 */
export const checkIndex = (
  readings: readonly RankedReading[],
  service: Service,
  newest: ReadonlyMap<string, number>,
  nameOf: ReadonlyMap<string, string>,
): readonly Problem[] =>
  readings.flatMap(({ reading, newness }) => {
    const { index, page } = reading
    if (index === undefined) return []
    const structures = new Set(service.structures.map((structure) => structure.name))
    const literals = new Set(service.literals.map((union) => union.name))
    const paginated = new Set(
      service.operations.flatMap((operation) => (operation.paginator ? [foldName(operation.name)] : [])),
    )
    // A shape that a page has and the service has not was removed since; the merge tells of that.
    const described = new Set(
      readings
        .flatMap((other) => [...other.reading.structures, ...(other.reading.aliases ?? [])])
        .map(({ name }) => name),
    )
    const isKnown = (spelling: string): boolean => {
      const name = nameOf.get(spelling) ?? shortName(spelling)
      // The output twin of a structure that a newer page has is left out of the service.
      return described.has(spelling) || structures.has(name) || structures.has(name.replace(/Output$/, ''))
    }
    const listed = new Set(index.structures.map(({ name }) => nameOf.get(name) ?? shortName(name)))
    const spelled = new Set(nameOf.values())
    const start: PageLine = { page: page.name, line: 1 }
    return [
      ...index.structures
        .filter(({ name }) => !isKnown(name))
        .map(({ name, place }) => missing(place, 'structure', name)),
      ...index.literals
        .filter(({ name }) => !literals.has(name) && !isToolName(name))
        .map(({ name, place }) => missing(place, 'literal union', name)),
      ...index.paginators
        .filter(({ name }) => !paginated.has(foldName(name.replace(/Paginator$/, ''))))
        .map(({ name, place }) => missing(place, 'paginator', name)),
      ...service.structures
        .filter(({ name }) => !listed.has(name) && spelled.has(name) && (newest.get(name) ?? 0) <= newness)
        .map(({ name }) => ({ place: start, message: `The index does not list the structure ${name}.` })),
      ...unlistedLiterals(service, new Set(index.literals.map(({ name }) => name)), start, newness, readings),
    ]
  })

const missing = (place: PageLine, kind: string, name: string): Problem => ({
  place,
  message: `The index lists the ${kind} ${name}, but no page has it.`,
})

const unlistedLiterals = (
  service: Service,
  listed: ReadonlySet<string>,
  start: PageLine,
  newness: number,
  readings: readonly RankedReading[],
): readonly Problem[] => {
  const named = namesOfLiterals(readings)
  const newnessOf = new Map(readings.map(({ reading, newness: position }) => [reading.page.name, position]))
  return service.literals
    .filter(
      ({ name, places }) =>
        named.has(name) && !listed.has(name) && places.every(({ page }) => (newnessOf.get(page) ?? 0) <= newness),
    )
    .map(({ name }) => ({ place: start, message: `The index does not list the literal union ${name}.` }))
}
