import { ts } from 'ts-morph'
import type { LiteralsReading, Member, StructureReading } from '../../service/model.js'
import { type Declared, type DeclaredKind, parseNode } from './type.js'
import { deprecation, writtenName, ownName, spellNode, typeOf, variablesOf, type ParsedFile } from './typescript.js'

/** The declarations in the models of an SDK package: shapes, exceptions among them. */
export interface Declarations {
  readonly structures: StructureReading[]
  readonly literals: LiteralsReading[]
}

/** Reads the models of an SDK package. What is not understood is reported in its file. */
export const readDeclarations = (models: readonly ParsedFile[]): Declarations => {
  const declarations: Declarations = { structures: [], literals: [] }
  const declared: Declared = new Map(models.flatMap(({ statements }) => statements.flatMap(namesIn)))
  for (const source of models) for (const each of source.statements) readModel(declarations, source, each, declared)
  return declarations
}

/**
 * A namespace holds the interfaces of a tagged union, or else no shape.
 *
 *     model = interface | 'class' exception | 'const' enum | 'enum' | 'type' name '=' literal { '|' literal }
 *           | 'type' union '=' … with 'namespace' union
 */
const readModel = (
  declarations: Declarations,
  source: ParsedFile,
  statement: ts.Statement,
  declared: Declared,
): void => {
  const { structures, literals } = declarations
  const place = source.placeOf(statement)
  if (ts.isInterfaceDeclaration(statement)) {
    const name = ownName(statement.name.text)
    const members = readMembers(source, name, statement.members, declared)
    const isWhole = members.length === statement.members.length
    structures.push({
      name,
      members,
      ...(isWhole ? {} : { incomplete: true as const }),
      ...deprecation(statement),
      place,
    })
  } else if (ts.isModuleDeclaration(statement)) {
    const members = readUnion(source, statement, declared)
    if (members.length > 0) structures.push({ name: ownName(statement.name.text), members, place, union: true })
  } else if (ts.isClassDeclaration(statement) && statement.name !== undefined) {
    const exception = readException(source, ownName(statement.name.text), statement, declared)
    if (exception !== undefined) structures.push(exception)
  } else if (ts.isEnumDeclaration(statement)) {
    const values = statement.members.flatMap(({ initializer }) => writtenName(initializer) ?? [])
    if (values.length > 0) literals.push({ name: ownName(statement.name.text), values, place })
  } else if (ts.isVariableStatement(statement)) {
    for (const { name, node } of variablesOf([statement])) {
      const values = enumValues(node.type)
      if (values !== undefined) literals.push({ name: ownName(name), values, place: source.placeOf(node) })
    }
  } else if (ts.isTypeAliasDeclaration(statement) && !isKnownAlias(statement)) {
    const name = ownName(statement.name.text)
    if (isLiterals(statement.type)) literals.push({ name, values: literalsIn(statement.type), place })
    else source.report(statement, `The type ${name} is not understood, and was left out.`)
  }
}

/** Of an enum and of a union the alias says no more than what stands beside it. */
const isKnownAlias = ({ name, type }: ts.TypeAliasDeclaration): boolean =>
  optionsOf(type).every(
    (option) => option.getText().includes(`typeof ${name.text}`) || option.getText().startsWith(`${name.text}.`),
  )

const optionsOf = (type: ts.TypeNode): readonly ts.TypeNode[] => (ts.isUnionTypeNode(type) ? type.types : [type])

/** The strings that a type is one of. */
const literalsIn = (type: ts.TypeNode): readonly string[] =>
  optionsOf(type).flatMap((option) =>
    ts.isLiteralTypeNode(option) && ts.isStringLiteral(option.literal) ? option.literal.text : [],
  )

const isLiterals = (type: ts.TypeNode): boolean => literalsIn(type).length === optionsOf(type).length

// enum = '{' { 'readonly' key ':' value } '}'
const enumValues = (node: ts.TypeNode | undefined): readonly string[] | undefined => {
  if (node === undefined || !ts.isTypeLiteralNode(node)) return undefined
  const values = node.members.flatMap((member) =>
    ts.isPropertySignature(member) && member.type !== undefined && ts.isLiteralTypeNode(member.type)
      ? (writtenName(member.type.literal) ?? [])
      : [],
  )
  return values.length === node.members.length ? values : undefined
}

const namesIn = (statement: ts.Statement): readonly (readonly [name: string, kind: DeclaredKind])[] => {
  if (ts.isEnumDeclaration(statement)) {
    const isText = statement.members.some(({ initializer }) => writtenName(initializer) !== undefined)
    return [[statement.name.text, isText ? 'literals' : 'integer']]
  }
  if (ts.isTypeAliasDeclaration(statement))
    return isKnownAlias(statement) || !isLiterals(statement.type) ? [] : [[statement.name.text, 'literals']]
  if (ts.isInterfaceDeclaration(statement) || ts.isModuleDeclaration(statement)) return [[statement.name.text, 'shape']]
  if (ts.isClassDeclaration(statement)) return statement.name === undefined ? [] : [[statement.name.text, 'shape']]
  return variablesOf([statement]).map(({ name }) => [name, 'literals'])
}

/**
 * The members of a structure. What is not understood is reported.
 *
 *     member = name [ '?' ] ':' type
 */
export const readMembers = (
  source: ParsedFile,
  structure: string,
  nodes: readonly (ts.TypeElement | ts.ClassElement)[],
  declared: Declared,
): readonly Member[] =>
  nodes.flatMap((node) => {
    const name = writtenName(node.name)
    if (name === undefined || !(ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) || !node.type) {
      source.report(node, `${spellNode(node)} is no member that is understood; it was left out of ${structure}.`)
      return []
    }
    const { type, remarks } = parseNode(node.type, declared)
    for (const remark of remarks) source.report(node, `The type of ${structure}.${name} was lost: ${remark}.`)
    const required = node.questionToken === undefined
    const exact = required || takesUndefined(node.type) ? {} : { exact: true as const }
    return [{ name, type, required, ...exact, ...deprecation(node), place: source.placeOf(node) }]
  })

const takesUndefined = (type: ts.TypeNode): boolean =>
  ts.isUnionTypeNode(type) && type.types.some(({ kind }) => kind === ts.SyntaxKind.UndefinedKeyword)

/** The members of a tagged union: of each of its interfaces the one that is there. `$UnknownMember` is the SDK's own. */
const readUnion = (source: ParsedFile, { name, body }: ts.ModuleDeclaration, declared: Declared): readonly Member[] => {
  const statements = body !== undefined && ts.isModuleBlock(body) ? body.statements : []
  return statements.flatMap((statement) => {
    if (!ts.isInterfaceDeclaration(statement) || !/[^$]Member$/.test(statement.name.text)) return []
    if (statement.name.text === '$UnknownMember') return []
    const present = statement.members.filter(({ questionToken }) => questionToken === undefined)
    return readMembers(source, ownName(name.text), present, declared).map((member) => ({ ...member, required: false }))
  })
}

// exception = 'name' ':' string '$fault' ':' fault { member }
const readException = (
  source: ParsedFile,
  name: string,
  statement: ts.ClassDeclaration,
  declared: Declared,
): StructureReading | undefined => {
  const { members } = statement
  const faultNode = typeOf(members, '$fault')
  const fault = faultNode !== undefined && ts.isLiteralTypeNode(faultNode) ? writtenName(faultNode.literal) : undefined
  // The base class of a service's exceptions has no fault: it is none that is sent.
  if (fault !== 'client' && fault !== 'server') return undefined
  const own = members.filter(
    (member) =>
      ts.isPropertyDeclaration(member) &&
      member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) !== true &&
      !/^(?:name|\$.*)$/.test(writtenName(member.name) ?? ''),
  )
  return {
    name,
    members: readMembers(source, name, own, declared),
    exception: { fault },
    ...deprecation(statement),
    place: source.placeOf(statement),
  }
}
