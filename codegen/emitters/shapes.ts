import { StructureKind, type StatementStructures } from 'ts-morph'
import type { Emitter, ServiceMember, Structure } from '../model.js'
import { propertyKey, quote } from '../names.js'
import { guardName } from '../print-guard.js'
import { codecFace, doorNamesOf, referencesOf, typeFace } from '../print-type.js'
import { declarationOrder } from '../resolve.js'
import { door, exportedCall, importOf, printSourceFile } from '../source-file.js'

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
        ordered.map(({ name }) => guardName(name)),
        './guards.js',
      ),
      ...importOf(
        references.filter((name) => literals.has(name)),
        './literals.js',
      ),
      ...ordered.flatMap(printStructure),
    ])
  },
}

const constructorNames = ({ role, members }: Structure): readonly string[] => [
  ...(role === 'response' ? ['response', 'type Response'] : ['structure', 'type Structure']),
  ...members.map(({ required }) => (required ? 'required' : 'optional')),
]

/** The members stand in a function: a bundler can drop them, and a shape may refer to one that is declared further down. */
const printStructure = ({ name, role, members }: Structure): readonly StatementStructures[] => {
  const [constructor, type] = role === 'response' ? ['response', 'Response'] : ['structure', 'Structure']
  const properties = members.map((member) => `  ${propertyKey(member.name)}: ${printCodec(member)},\n`)
  const props = properties.length === 0 ? '() => ({})' : `() => ({\n${properties.join('')}})`
  return [
    { kind: StructureKind.Interface, isExported: true, name, properties: members.map(printProperty) },
    {
      ...exportedCall(
        name,
        `${type}<${name}>`,
        `${constructor}<${name}>(${quote(name)}, ${props}, ${guardName(name)})`,
      ),
      leadingTrivia: '',
    },
  ]
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

const printCodec = ({ type, required }: ServiceMember): string =>
  `${required ? 'required' : 'optional'}(${codecFace(type)})`
