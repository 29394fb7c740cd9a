import { type OptionalKind, type PropertySignatureStructure, StructureKind } from 'ts-morph'
import type { Statement } from '../print-statement.js'
import type { ExceptionTraits, ServiceMember, Structure, Type } from '../../service/model.js'
import type { Emitter } from '../emitter.js'
import { capitalize } from '../../../src/text/letters.js'
import { inQuotes, propertyKey } from '../../service/code-names.js'
import { spellLimits } from '../../service/limits.js'
import { guardName, hasGuard } from '../print-guard-parts.js'
import { deprecatedTag, printDocs } from '../print-docs.js'
import {
  codecFace,
  doorNamesOf,
  type PatternNames,
  promisedBy,
  referencesOf,
  scalarsOf,
  typeFace,
  unnamedPatternsOf,
} from '../../service/types.js'
import { patternNamesOf } from '../pattern-names.js'
import { declarationOrder } from '../resolve.js'
import { door, exportedCall, importAll, importOf, printSourceFile } from '../source-file.js'
import {
  codecName,
  codecTypeOf,
  constructorOf,
  exceptionTraits,
  memberTraits,
  type MemberTraits,
  requirednessOf,
} from '../traits.js'
import { wireRuleOf, type WireRule } from '../../service/wire-rule.js'

/** The structures: an interface and a codec of one name, each after the shapes that it refers to. */
export const shapesEmitter: Emitter = {
  path: 'shapes.ts',
  emit: (service) => {
    const ordered = declarationOrder(service.structures)
    if (ordered.length === 0) return printSourceFile(service, ['export { }'])
    const literals = new Set(service.literals.map(({ name }) => name))
    const rule = wireRuleOf(service)
    const patterns = patternNamesOf(service)
    const members = ordered.flatMap((structure) => structure.members)
    const exceptions = new Set(ordered.filter(({ role }) => role === 'exception').map(({ name }) => name))
    // By itself an exception is tolerant; what holds it decides how it is walked there.
    const codecOf = (name: string): string => (exceptions.has(name) ? `${name}.shape` : name)
    const references = members.flatMap((member) => referencesOf(member.type))
    return printSourceFile(service, [
      ...importOf(
        [...ordered.flatMap(constructorNames), ...members.flatMap((member) => doorNamesOf(member.type))],
        door,
      ),
      ...(ordered.some(hasGuard) ? [importAll('guards', './guards.js')] : []),
      ...importOf(
        references.filter((name) => literals.has(name)),
        './literals.js',
      ),
      ...importOf(
        members.flatMap(({ type }) => scalarsOf(type)),
        './names.js',
      ),
      ...importOf(usedPatterns(members, patterns.nameOf), './patterns.js'),
      ...ordered.flatMap((structure) =>
        printStructure(structure, (member) => printCodec(member, rule, patterns.nameOf, codecOf)),
      ),
    ])
  },
}

const constructorNames = (structure: Structure): readonly string[] => [
  constructorOf(structure),
  `type ${codecTypeOf(structure)}`,
  ...(structure.union ? ['type OneOf'] : []),
  ...structure.members.map(requirednessOf),
]

/** The members stand in a function: a bundler can drop them, and a shape may refer to one that is declared further down. */
const printStructure = (structure: Structure, printMember: (member: ServiceMember) => string): readonly Statement[] => {
  const { name, members } = structure
  const constructor = constructorOf(structure)
  const parameters = `<${[name, ...promisedBy(structure)].join(', ')}>`
  const properties = members.map((member) => `  ${propertyKey(member.name)}: ${printMember(member)},\n`)
  const props = properties.length === 0 ? '() => ({})' : `() => ({\n${properties.join('')}})`
  const docs = printDocs(structure.docs, '', deprecatedTag(structure))
  return [
    structure.union
      ? {
          kind: StructureKind.TypeAlias,
          leadingTrivia: `\n${docs}`,
          isExported: true,
          name,
          type: printUnion(structure),
        }
      : {
          kind: StructureKind.Interface,
          leadingTrivia: docs,
          isExported: true,
          name,
          properties: members.map(printProperty),
        },
    {
      ...exportedCall(
        name,
        `${codecTypeOf(structure)}${parameters}`,
        `${constructor}${parameters}(${inQuotes(codecName(structure))}, ${props}${printRest(structure)})`,
      ),
      leadingTrivia: '',
    },
  ]
}

/** The guard; of an exception what else is known of it. */
const printRest = (structure: Structure): string =>
  hasGuard(structure) ? `, guards.${guardName(structure.name)}` : printTraits(exceptionTraits(structure))

/** `, { wire: 'client_id', sensitive: true }`: those that are there, and nothing where none is. */
const printTraits = (traits: MemberTraits | ExceptionTraits): string => {
  const said = Object.entries(traits).map(
    ([key, value]: readonly [string, string | number | boolean]) =>
      `${key}: ${typeof value === 'string' ? inQuotes(value) : String(value)}`,
  )
  return said.length === 0 ? '' : `, { ${said.join(', ')} }`
}

/** The facts of a member that its type does not show, after what its page says in words. */
const printMemberDocs = (member: ServiceMember, indent = ''): string => {
  const facts = [
    ...docsOfLimits(member.type),
    ...(member.filled === true ? ['The client fills it in, if it is absent.'] : []),
    ...(member.sensitive === true ? ['Sensitive: no message shows it.'] : []),
  ]
  return printDocs(
    [...(member.docs ?? []), ...(facts.length === 0 ? [] : [facts.join(' ')])],
    indent,
    deprecatedTag(member),
  )
}

/** 1–140 characters, like `[\w-]+`. */
const docsOfLimits = (type: Type): readonly string[] => {
  const spelt = spellLimits(type, longestPattern).map(({ part, words }) => `${part} ${words}`.trim())
  return spelt.length === 0 ? [] : [`${capitalize(spelt.join('; '))}.`]
}

/** A pattern may be longer than all else that is said of a member; it stands in full where patterns are. */
const longestPattern = 60

const printProperty = (member: ServiceMember): OptionalKind<PropertySignatureStructure> => {
  const { name, type, required, exact } = member
  const isExact = exact === true || requirednessOf(member) === 'required'
  return {
    leadingTrivia: printMemberDocs(member),
    name: propertyKey(name),
    type: isExact ? typeFace(type) : `${typeFace(type)} | undefined`,
    hasQuestionToken: !required,
  }
}

/** Each member as it is when it is the one that is there. */
const printUnion = ({ members }: Structure): string =>
  `OneOf<{\n${members
    .map((member) => `${printMemberDocs(member, '  ')}  ${propertyKey(member.name)}: ${typeFace(member.type)}\n`)
    .join('')}}>`

/** The patterns that members hold beside the scalars that have a name. */
const usedPatterns = (members: readonly ServiceMember[], nameOf: PatternNames): readonly string[] =>
  members.flatMap(({ type }) => unnamedPatternsOf(type).map(nameOf))

const printCodec = (
  member: ServiceMember,
  rule: WireRule,
  patterns: PatternNames,
  codecOf: (name: string) => string,
): string =>
  `${requirednessOf(member)}(${codecFace(member.type, patterns, codecOf)}${printTraits(memberTraits(member, rule))})`
