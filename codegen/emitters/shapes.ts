import { StructureKind, type StatementStructures } from 'ts-morph'
import type { Emitter, ServiceMember, Structure } from '../model.js'
import { propertyKey, quote } from '../names.js'
import { guardName, hasGuard } from '../print-guard.js'
import { codecFace, doorNamesOf, referencesOf, typeFace } from '../print-type.js'
import { declarationOrder } from '../resolve.js'
import { door, exportedCall, importOf, printSourceFile } from '../source-file.js'
import { wireRuleOf, wireUnder, type WireRule } from '../wire-names.js'

/** The structures: an interface and a codec of one name, each after the shapes that it refers to. */
export const shapesEmitter: Emitter = {
  path: 'shapes.ts',
  emit: (service) => {
    const ordered = declarationOrder(service.structures)
    if (ordered.length === 0) return printSourceFile(service, 'shapes.ts', ['export {}'])
    const literals = new Set(service.literals.map(({ name }) => name))
    const members = ordered.flatMap((structure) => structure.members)
    const references = members.flatMap((member) => referencesOf(member.type))
    return printSourceFile(service, 'shapes.ts', [
      ...importOf(
        [...ordered.flatMap(constructorNames), ...members.flatMap((member) => doorNamesOf(member.type))],
        door,
      ),
      ...importOf(
        ordered.filter(hasGuard).map(({ name }) => guardName(name)),
        './guards.js',
      ),
      ...importOf(
        references.filter((name) => literals.has(name)),
        './literals.js',
      ),
      ...ordered.flatMap((structure) => printStructure(structure, wireRuleOf(service))),
    ])
  },
}

/** What a structure is made by, and the type of what that gives. */
const constructorOf = ({ role, union }: Structure): readonly [constructor: string, type: string] => {
  if (union) return ['taggedUnion', 'TaggedUnion']
  if (role === 'response') return ['response', 'Response']
  return role === 'exception' ? ['exception', 'Exception'] : ['structure', 'Structure']
}

const constructorNames = (structure: Structure): readonly string[] => [
  constructorOf(structure)[0],
  `type ${constructorOf(structure)[1]}`,
  ...(structure.union ? ['type OneOf'] : []),
  ...structure.members.map(({ required }) => (required ? 'required' : 'optional')),
]

/** The members stand in a function: a bundler can drop them, and a shape may refer to one that is declared further down. */
const printStructure = (structure: Structure, rule: WireRule): readonly StatementStructures[] => {
  const { name, members, exception } = structure
  const [constructor, type] = constructorOf(structure)
  const properties = members.map((member) => `  ${propertyKey(member.name)}: ${printCodec(member, rule)},\n`)
  const props = properties.length === 0 ? '() => ({})' : `() => ({\n${properties.join('')}})`
  return [
    structure.union
      ? { kind: StructureKind.TypeAlias, leadingTrivia: '\n', isExported: true, name, type: printUnion(structure) }
      : { kind: StructureKind.Interface, isExported: true, name, properties: members.map(printProperty) },
    {
      ...exportedCall(
        name,
        `${type}<${name}>`,
        `${constructor}<${name}>(${quote(exception?.code ?? name)}, ${props}${printRest(structure)})`,
      ),
      leadingTrivia: '',
    },
  ]
}

/** The guard; of an exception what else is known of it. */
const printRest = ({ name, exception }: Structure): string => {
  if (exception === undefined) return `, ${guardName(name)}`
  const { status, fault } = exception
  return printTraits({ status, fault: fault && quote(fault) })
}

/** `, { wire: 'client_id', sensitive: true }`: those that are there, and nothing where none is. */
const printTraits = (traits: Readonly<Record<string, string | number | boolean | undefined>>): string => {
  const said = Object.entries(traits).flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${String(value)}`))
  return said.length === 0 ? '' : `, { ${said.join(', ')} }`
}

const printProperty = ({
  name,
  type,
  required,
}: ServiceMember): { name: string; type: string; hasQuestionToken: boolean } => ({
  name: propertyKey(name),
  type: required ? typeFace(type) : `${typeFace(type)} | undefined`,
  hasQuestionToken: !required,
})

/** Each member as it is when it is the one that is there. */
const printUnion = ({ members }: Structure): string =>
  `OneOf<{\n${members.map(({ name, type }) => `  ${propertyKey(name)}: ${typeFace(type)}\n`).join('')}}>`

const printCodec = (member: ServiceMember, rule: WireRule): string => {
  const { type, required, promised, wire, location, sensitive } = member
  const traits = printTraits({
    wire: wire === undefined || wire === wireUnder(rule, member) ? undefined : quote(wire),
    location: location && quote(location),
    sensitive,
    promised,
  })
  return `${required ? 'required' : 'optional'}(${codecFace(type)}${traits})`
}
