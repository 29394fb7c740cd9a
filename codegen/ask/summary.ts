import { isOwn } from '../service/own-constraints.js'
import type { Reading, Type } from '../service/model.js'
import type { Generated, Read } from '../service/outcome.js'

/** A page that nobody could read, or of which nothing was. */
export const isUnread = (reading: Reading): boolean => {
  const { structures, literals, operations, paginators, strings = [], overrides = [], index, guide } = reading
  return (
    index === undefined &&
    guide === undefined &&
    [structures, literals, operations, paginators, strings, overrides].every((facts) => facts.length === 0)
  )
}

/** Why nothing can be made of the pages: one of them could not be read, or they describe nothing; one sentence. */
export const whyNothing = ({ service, readings }: Read): string | undefined => {
  const unread = readings.find(isUnread)
  if (unread !== undefined) return `nothing could be read of ${unread.page.name}.`
  return service.structures.length === 0 && (service.scalars ?? []).length === 0
    ? 'the pages describe no shapes: add those that do.'
    : undefined
}

/** Why a page of constraints that somebody names cannot be believed: what in it is no constraint, or is of nothing; one sentence. */
export const unfitConstraints = ({ readings, problems }: Read): string | undefined => {
  const named = readings.find(({ page }) => page.dialect !== undefined && !isOwn(page))?.page.name
  const wrong = problems.filter(({ place, severity }) => place.page === named && severity === undefined).length
  return wrong === 0 ? undefined : `${wrong} of the constraints in ${named} cannot be held to: mend or remove each.`
}

/**
 * The members of which the pages have lost the type, `Shape.Member`: anything is taken there. `Shape.*` stands for those
 * of which they have lost even the name.
 */
export const lostTypes = ({ service }: Read): readonly string[] =>
  service.structures.flatMap(({ name, members, incomplete }) => [
    ...(incomplete ? [`${name}.*`] : []),
    ...members.flatMap((member) => (holdsUnknown(member.type) ? [`${name}.${member.name}`] : [])),
  ])

/** Some lines: the facts of each page, their sum, and how much was lost or not understood. */
export const summaryOf = (generated: Generated): string => {
  const { service, problems, readings } = generated
  const how = (severity: 'conflict' | 'note' | undefined): number =>
    problems.filter((problem) => problem.severity === severity).length
  const counts = [
    [service.structures.length, 'structure', 'structures'],
    [service.literals.length, 'literal union', 'literal unions'],
    [sum(service.structures.map(({ members }) => members.length)), 'member', 'members'],
    [service.operations.length, 'operation', 'operations'],
    [lostTypes(generated).length, 'type lost', 'types lost'],
    [how(undefined), 'thing not understood', 'things not understood'],
    [how('conflict'), 'conflict', 'conflicts'],
    [how('note'), 'note', 'notes'],
  ] as const
  const lines = counts.map(([count, one, many]) => `${String(count).padStart(6)} ${count === 1 ? one : many}\n`)
  return [`${service.name}\n`, ...readings.map(readLine), ...lines].join('')
}

const readLine = (reading: Reading): string => {
  const { page, dialect, structures, literals, strings = [], operations, paginators, overrides = [], index } = reading
  const listed = index === undefined ? 0 : index.structures.length + index.literals.length + index.paginators.length
  const shapes = structures.length + literals.length + strings.length
  const counts = [
    [shapes, 'shape'],
    [operations.length, 'operation'],
    [paginators.length, 'paginator'],
    [listed, 'listed name'],
    [overrides.length, 'constraint'],
  ] as const
  const facts = counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`)
  return `  read ${page.name} (${dialect}): ${facts.length === 0 ? 'nothing' : facts.join(', ')}\n`
}

const holdsUnknown = (type: Type): boolean => {
  switch (type.kind) {
    case 'unknown':
      return true
    case 'list':
    case 'events':
      return holdsUnknown(type.item)
    case 'map':
      return holdsUnknown(type.key) || holdsUnknown(type.value)
    case 'union':
      return type.options.some(holdsUnknown)
    case 'structure':
      return type.members.some((member) => holdsUnknown(member.type))
    case 'string':
    case 'integer':
    case 'float':
    case 'number':
    case 'boolean':
    case 'timestamp':
    case 'blob':
    case 'document':
    case 'bigint':
    case 'bytes':
    case 'stream':
    case 'literals':
    case 'reference':
      return false
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
