import type {
  Claim,
  Operation,
  Problem,
  Service,
  Scalar,
  ServiceMember,
  StringReading,
  Structure,
  Type,
} from '../service/model.js'
import { nearestNames } from './nearest.js'
import { spellLimits } from '../service/limits.js'
import { referencesOf, scalarsOf, spellType } from '../service/types.js'
import { printPlace, speakerOf, worthReason } from '../merge/rank.js'

/** The result of `explain`: the text, or the names that may have been meant. */
export type Explanation =
  { readonly found: true; readonly text: string } | { readonly found: false; readonly nearest: readonly string[] }

/**
 * Why the service has what it has: what each page says of a member (`Shape.Member`), of a shape, or of an operation,
 * which page is believed, and by which rule. Every spelling of a shape's and an operation's name will do.
 */
export const explain = (service: Service, name: string): Explanation => {
  const [shapeName = '', memberName] = name.split('.', 2)
  const structure = service.structures.find((shape) => [shape.name, ...shape.aliases].includes(shapeName))
  if (memberName !== undefined) {
    const member = structure?.members.find((candidate) => candidate.name === memberName)
    if (structure === undefined || member === undefined)
      return { found: false, nearest: nearestMembers(service, name, structure) }
    return found(explainMember(structure, member))
  }
  const operation = service.operations.find((candidate) => isSpelling(name, candidate))
  const union = service.literals.find((literals) => literals.name === name)
  if (operation !== undefined) return found(explainOperation(operation))
  if (structure !== undefined) return found(explainStructure(structure))
  if (union !== undefined) {
    return found([`${union.name} is a literal union: ${union.values.join(', ')}`, ...seenAt(union.places)])
  }
  const scalar = service.scalars?.find((candidate) => candidate.name === name)
  if (scalar !== undefined) return found(explainScalar(scalar, service))
  const string = service.strings?.find((candidate) => candidate.name === name)
  if (string !== undefined) return found(explainString(string))
  return { found: false, nearest: nearestNames(name, namesOf(service)) }
}

/** Whether an operation is meant: `CreateBackend`, boto3's `create_backend`, the CLI's `create-backend`. */
export const isSpelling = (typed: string, { name, alias }: Operation): boolean =>
  typed === name || typed.replaceAll('-', '_') === alias

/** A Problem as one line: `page:line: sentence`. */
export const printProblem = ({ place, message, severity }: Problem): string =>
  `${printPlace(place)}: ${severity === undefined ? '' : `${severity}: `}${message}`

const found = (lines: readonly string[]): Explanation => ({ found: true, text: lines.join('\n') })

const explainMember = (structure: Structure, member: ServiceMember): readonly string[] => {
  const [believed] = member.claims
  const speaker = speakerOf(member.claims, structure.role)
  const rule = believed === undefined ? [] : [`  believed: ${ruleOf(believed)}`]
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
    ...namedBy(member),
    ...required,
    ...heldTo(member.type),
    ...travels(member),
    ...(structure.role === 'response' ? [responseRule] : []),
  ]
}

/** The limits of a request's member, and who says so. */
const heldTo = (type: Type): readonly string[] =>
  spellLimits(type).map(({ part, words, limits }) => {
    const who = part === '' ? 'held to' : `${part} held to`
    return `  ${who} ${words}, as ${printPlace(limits.place)} says`
  })

const inBrackets = (type: Type): string => {
  const spelt = spellLimits(type).map(({ part, words }) => `${part} ${words}`.trim())
  return spelt.length === 0 ? '' : ` (${spelt.join('; ')})`
}

const explainScalar = ({ name, type }: Scalar, { structures }: Service): readonly string[] => [
  `${name} is a name for ${spellType(type)}`,
  ...heldTo(type),
  ...inHolders(holdersOf(name, structures)),
]

const inHolders = (holders: readonly string[]): readonly string[] =>
  holders.length === 0 ? [heldByNobody] : holders.map((holder) => `  in ${holder}`)

const heldByNobody = '  in a check: nothing is held to it, as no page says which members hold one'

/** The members that hold a named scalar, by themselves or within a list or a map. */
const holdersOf = (name: string, structures: readonly Structure[]): readonly string[] =>
  structures.flatMap((structure) =>
    structure.members
      .filter(({ type }) => scalarsOf(type).includes(name))
      .map((member) => `${structure.name}.${member.name}`),
  )

/** A believed page may write out what another one names. */
const namedBy = ({ type, claims }: ServiceMember): readonly string[] => {
  const [believed] = claims
  if (believed === undefined || isNamed(believed.type)) return []
  const names = referencesOf(type)
  const namer = claims.find((claim) => isNamed(claim.type))
  if (names.length === 0) return []
  return namer === undefined
    ? [`  named: ${names.join(', ')}, as its equal elsewhere or else after the member, as no page names it here`]
    : [`  named: ${names.join(', ')}, after ${printPlace(namer.place)}`]
}

/** How it travels, where a page says so. */
const travels = (member: ServiceMember): readonly string[] => {
  const { wire, location, sensitive, deprecated, filled, hostLabel, boundAt } = member
  if (wire === undefined) return []
  const traits = [
    ...(hostLabel === undefined ? [] : ['and in the name of the host']),
    ...(sensitive === undefined ? [] : ['sensitive']),
    ...(deprecated === undefined ? [] : ['deprecated']),
    ...(filled === undefined ? [] : ['filled in by the client']),
  ]
  const source = boundAt === undefined ? '' : `, as ${printPlace(boundAt)} says`
  return [`  travels as ${[`"${wire}" in the ${location ?? 'body'}`, ...traits].join(', ')}${source}`]
}

const isNamed = (type: Type): boolean => referencesOf(type).length > 0

const responseRule =
  "  in a check: it may be absent, as all top-level members of a response, unless the mode is 'typedef' or require has it"

const printClaim = ({ place, dialect, type, required }: Claim): string => {
  const requiredness = required === undefined ? 'does not say whether required' : required ? 'required' : 'optional'
  return `${printPlace(place)} (${dialect}): ${spellType(type)}, ${requiredness}`
}

const ruleOf = ({ place, worth }: Claim): string => `${printPlace(place)}, as ${worthReason(worth)}`

const explainStructure = ({ name, aliases, role, exception, members, places }: Structure): readonly string[] => [
  `${name} is a structure (${role}) of ${members.length} members`,
  ...(exception?.fault === undefined ? [] : [`  the ${exception.fault}'s fault`]),
  ...(exception?.status === undefined ? [] : [`  HTTP status ${exception.status}`]),
  ...(aliases.length === 0 ? [] : [`  spelled ${aliases.join(', ')}`]),
  ...seenAt(places),
  ...members.map(
    (member) =>
      `  ${member.name}: ${spellType(member.type)}${inBrackets(member.type)}, ${member.required ? 'required' : 'optional'}${said(member)}`,
  ),
]

const said = ({ claims: [believed] }: ServiceMember): string =>
  believed === undefined ? '' : ` (${printPlace(believed.place)})`

const explainOperation = ({
  name,
  alias,
  request,
  response,
  http,
  errors,
  paginator,
  places,
}: Operation): readonly string[] => [
  `${name} (${alias}) is an operation`,
  `  request ${request}`,
  `  response ${response}`,
  ...(paginator === undefined ? [] : [`  paginator ${paginator.request}`]),
  ...(http === undefined ? [] : [`  http ${http.method} ${http.path}, ${http.status} (${printPlace(http.place)})`]),
  errors === undefined ? '  errors: no page says' : `  errors: ${errors.join(', ') || 'none'}`,
  ...seenAt(places),
]

const explainString = ({ name, pattern, min, max, place }: StringReading): readonly string[] => [
  `${name} is a string`,
  ...(min === undefined ? [] : [`  at least ${min} characters long`]),
  ...(max === undefined ? [] : [`  at most ${max} characters long`]),
  ...(pattern === undefined ? [] : [`  like ${pattern}`]),
  heldByNobody,
  ...seenAt([place]),
]

const seenAt = (places: Structure['places']): readonly string[] => places.map((place) => `  in ${printPlace(place)}`)

const namesOf = (service: Service): readonly string[] => [
  ...service.operations.flatMap(({ name, alias }) => [name, alias]),
  ...service.structures.map(({ name }) => name),
  ...service.literals.map(({ name }) => name),
  ...(service.scalars ?? []).map(({ name }) => name),
  ...(service.strings ?? []).map(({ name }) => name),
]

const nearestMembers = (service: Service, name: string, structure: Structure | undefined): readonly string[] => {
  if (structure !== undefined) {
    return nearestNames(
      name,
      structure.members.map((member) => `${structure.name}.${member.name}`),
    )
  }
  const [shapeName = '', memberName = ''] = name.split('.', 2)
  const shapes = service.structures.filter(({ members }) => members.some((member) => member.name === memberName))
  return nearestNames(
    shapeName,
    (shapes.length === 0 ? service.structures : shapes).map((shape) => shape.name),
  ).map((shape) => (shapes.length === 0 ? shape : `${shape}.${memberName}`))
}
