import type { Claim, Operation, Problem, Reading, Service, ServiceMember, Structure } from './model.js'
import { nearestNames } from './nearest.js'
import { spellType } from './print-type.js'
import { printPlace, rankReadings, worthReason, type Worth } from './merge/rank.js'

/** What `explain` found: the text, or the names that may have been meant. */
export type Explanation =
  { readonly found: true; readonly text: string } | { readonly found: false; readonly nearest: readonly string[] }

/**
 * Why the service has what it has: what each page says of a member (`Shape.Member`), of a shape, or of an operation,
 * which page is believed, and by which rule. Every spelling of a shape's and an operation's name will do.
 */
export const explain = (service: Service, readings: readonly Reading[], name: string): Explanation => {
  const worths = new Map(rankReadings(readings).map(({ reading, worth }) => [reading.page.name, worth]))
  const [shapeName = '', ...rest] = name.split('.')
  const structure = service.structures.find((shape) => [shape.name, ...shape.aliases].includes(shapeName))
  const memberName = rest.join('.')
  if (memberName !== '') {
    const member = structure?.members.find((candidate) => candidate.name === memberName)
    if (structure === undefined || member === undefined)
      return { found: false, nearest: nearestMembers(service, name, structure) }
    return found(explainMember(structure, member, worths))
  }
  const operation = service.operations.find((candidate) => candidate.name === name || candidate.alias === name)
  const union = service.literals.find((literals) => literals.name === name)
  if (operation !== undefined) return found(explainOperation(operation))
  if (structure !== undefined) return found(explainStructure(structure))
  if (union !== undefined) {
    return found([`${union.name} is a literal union: ${union.values.join(', ')}`, ...seenAt(union.places)])
  }
  return { found: false, nearest: nearestNames(name, namesOf(service)) }
}

/** A Problem as one line: `page:line: sentence`. */
export const printProblem = ({ place, message, severity }: Problem): string =>
  `${printPlace(place)}: ${severity === undefined ? '' : `${severity}: `}${message}`

const found = (lines: readonly string[]): Explanation => ({ found: true, text: lines.join('\n') })

const explainMember = (
  structure: Structure,
  member: ServiceMember,
  worths: ReadonlyMap<string, Worth>,
): readonly string[] => {
  const [believed] = member.claims
  const speaker = member.claims.find((claim) => claim.required !== undefined)
  const rule = believed === undefined ? [] : [`  believed: ${ruleOf(believed, worths)}`]
  const required =
    speaker === undefined
      ? ['  required: no page says, so it is optional']
      : speaker === believed
        ? []
        : [`  required: as ${printPlace(speaker.place)} says, the first that speaks of it`]
  return [
    `${structure.name}.${member.name} is ${spellType(member.type)}, ${member.required ? 'required' : 'optional'}`,
    ...member.claims.map((claim) => `  ${claim === believed ? '*' : ' '} ${printClaim(claim)}`),
    ...rule,
    ...required,
  ]
}

const printClaim = ({ place, dialect, type, required }: Claim): string => {
  const requiredness = required === undefined ? 'does not say whether required' : required ? 'required' : 'optional'
  return `${printPlace(place)} (${dialect}): ${spellType(type)}, ${requiredness}`
}

const ruleOf = ({ place }: Claim, worths: ReadonlyMap<string, Worth>): string =>
  `${printPlace(place)}, as ${worthReason(worths.get(place.page) ?? 0)}`

const explainStructure = ({ name, aliases, role, members, places }: Structure): readonly string[] => [
  `${name} is a structure (${role}) of ${members.length} members`,
  ...(aliases.length === 0 ? [] : [`  spelled ${aliases.join(', ')}`]),
  ...seenAt(places),
  ...members.map(
    (member) =>
      `  ${member.name}: ${spellType(member.type)}, ${member.required ? 'required' : 'optional'}${said(member)}`,
  ),
]

const said = ({ claims: [believed] }: ServiceMember): string =>
  believed === undefined ? '' : ` (${printPlace(believed.place)})`

const explainOperation = ({
  name,
  alias,
  request,
  response,
  errors,
  paginator,
  places,
}: Operation): readonly string[] => [
  `${name} (${alias}) is an operation`,
  `  request ${request}`,
  `  response ${response}`,
  ...(paginator === undefined ? [] : [`  paginator ${paginator.request}`]),
  errors === undefined ? '  errors: no page says' : `  errors: ${errors.join(', ') || 'none'}`,
  ...seenAt(places),
]

const seenAt = (places: Structure['places']): readonly string[] => places.map((place) => `  in ${printPlace(place)}`)

const namesOf = (service: Service): readonly string[] => [
  ...service.operations.flatMap(({ name, alias }) => [name, alias]),
  ...service.structures.map(({ name }) => name),
  ...service.literals.map(({ name }) => name),
]

const nearestMembers = (service: Service, name: string, structure: Structure | undefined): readonly string[] => {
  const structures = structure === undefined ? service.structures : [structure]
  const members = structures.flatMap((shape) => shape.members.map((member) => `${shape.name}.${member.name}`))
  return nearestNames(name, members)
}
