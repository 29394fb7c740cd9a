import { ts } from 'ts-morph'
import type { LiteralsReading, Member, OperationReading, StructureReading } from '../model.js'
import { parseNode } from './sdk-type.js'
import { nameOf, spellNode, variablesOf, type Source } from './typescript.js'

/** What the declarations of an SDK package say: shapes, exceptions among them, from its models, operations from its commands. */
export interface Declarations {
  readonly structures: StructureReading[]
  readonly literals: LiteralsReading[]
  readonly operations: OperationReading[]
}

/** Reads the models and the commands of an SDK package. What is not understood is reported in its file. */
export const readDeclarations = (models: readonly Source[], commands: readonly Source[]): Declarations => {
  const declarations: Declarations = { structures: [], literals: [], operations: [] }
  const integers = new Set(models.flatMap(({ statements }) => statements.flatMap(integerEnum)))
  for (const source of models) for (const each of source.statements) readModel(declarations, source, each, integers)
  for (const source of commands) readCommand(declarations, source)
  return declarations
}

// model = interface | 'class' exception | 'const' enum | 'enum' | 'type' union '=' … with 'namespace' union
const readModel = (
  declarations: Declarations,
  source: Source,
  statement: ts.Statement,
  integers: ReadonlySet<string>,
): void => {
  const { structures, literals } = declarations
  const place = source.placeOf(statement)
  if (ts.isInterfaceDeclaration(statement)) {
    const name = statement.name.text
    structures.push({ name, members: readMembers(source, name, statement.members, integers), place })
  } else if (ts.isModuleDeclaration(statement)) {
    structures.push({ name: statement.name.text, members: readUnion(source, statement, integers), place, union: true })
  } else if (ts.isClassDeclaration(statement) && statement.name !== undefined) {
    const exception = readException(source, statement.name.text, statement, integers)
    if (exception !== undefined) structures.push(exception)
  } else if (ts.isEnumDeclaration(statement)) {
    const values = statement.members.flatMap(({ initializer }) => nameOf(initializer) ?? [])
    if (values.length > 0) literals.push({ name: statement.name.text, values, place })
  } else if (ts.isVariableStatement(statement)) {
    for (const { name, node } of variablesOf([statement])) {
      const values = enumValues(node.type)
      if (values !== undefined) literals.push({ name, values, place: source.placeOf(node) })
    }
  } else if (ts.isTypeAliasDeclaration(statement) && !isKnownAlias(statement)) {
    source.report(statement, `The type ${statement.name.text} is not understood, and was left out.`)
  }
}

/** Of an enum and of a union the alias says no more than what stands beside it. */
const isKnownAlias = ({ name, type }: ts.TypeAliasDeclaration): boolean => {
  const options = ts.isUnionTypeNode(type) ? type.types : [type]
  return options.every(
    (option) => option.getText().includes(`typeof ${name.text}`) || option.getText().startsWith(`${name.text}.`),
  )
}

// enum = '{' { 'readonly' key ':' value } '}'
const enumValues = (node: ts.TypeNode | undefined): readonly string[] | undefined => {
  if (node === undefined || !ts.isTypeLiteralNode(node)) return undefined
  const values = node.members.flatMap((member) =>
    ts.isPropertySignature(member) && member.type !== undefined && ts.isLiteralTypeNode(member.type)
      ? (nameOf(member.type.literal) ?? [])
      : [],
  )
  return values.length === node.members.length ? values : undefined
}

const integerEnum = (statement: ts.Statement): readonly string[] => {
  if (!ts.isEnumDeclaration(statement)) return []
  return statement.members.some(({ initializer }) => nameOf(initializer) !== undefined) ? [] : [statement.name.text]
}

// member = name [ '?' ] ':' type
const readMembers = (
  source: Source,
  structure: string,
  nodes: readonly (ts.TypeElement | ts.ClassElement)[],
  integers: ReadonlySet<string>,
): readonly Member[] =>
  nodes.flatMap((node) => {
    const name = nameOf(node.name)
    if (name === undefined || !(ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) || !node.type) {
      source.report(node, `${spellNode(node)} is no member that is understood; it was left out of ${structure}.`)
      return []
    }
    const { type, remarks } = parseNode(node.type, integers)
    for (const remark of remarks) source.report(node, `The type of ${structure}.${name} was lost: ${remark}.`)
    return [{ name, type, required: node.questionToken === undefined, place: source.placeOf(node) }]
  })

/** The members of a tagged union: of each of its interfaces the one that is there. `$UnknownMember` is the SDK's own. */
const readUnion = (
  source: Source,
  { name, body }: ts.ModuleDeclaration,
  integers: ReadonlySet<string>,
): readonly Member[] => {
  const statements = body !== undefined && ts.isModuleBlock(body) ? body.statements : []
  return statements.flatMap((statement) => {
    if (!ts.isInterfaceDeclaration(statement) || !/[^$]Member$/.test(statement.name.text)) return []
    if (statement.name.text === '$UnknownMember') return []
    const present = statement.members.filter(({ questionToken }) => questionToken === undefined)
    return readMembers(source, name.text, present, integers).map((member) => ({ ...member, required: false }))
  })
}

// exception = 'name' ':' string '$fault' ':' fault { member }
const readException = (
  source: Source,
  name: string,
  statement: ts.ClassDeclaration,
  integers: ReadonlySet<string>,
): StructureReading | undefined => {
  const { members } = statement
  const faultNode = typeOf(members, '$fault')
  const fault = faultNode !== undefined && ts.isLiteralTypeNode(faultNode) ? nameOf(faultNode.literal) : undefined
  // The base class of a service's exceptions has no fault: it is none that is sent.
  if (fault !== 'client' && fault !== 'server') return undefined
  const own = members.filter(
    (member) =>
      ts.isPropertyDeclaration(member) &&
      member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) !== true &&
      !/^(?:name|\$.*)$/.test(nameOf(member.name) ?? ''),
  )
  return {
    name,
    members: readMembers(source, name, own, integers),
    exception: { fault },
    place: source.placeOf(statement),
  }
}

/** A command: a type beside it says which shapes it takes and returns, its documentation what it throws. */
const readCommand = (declarations: Declarations, source: Source): void => {
  for (const statement of source.statements) {
    if (!ts.isClassDeclaration(statement)) continue
    const name = /^(.+)Command$/.exec(statement.name?.text ?? '')?.[1]
    if (name === undefined) continue
    const api = propertyOf(propertyOf(statement.members, '__types'), 'api')
    if (api.length === 0) source.report(statement, `${name}Command does not say which shapes it takes and returns.`)
    const [requestName, responseName] = ['input', 'output'].map((side) => referenceOf(api, side))
    declarations.operations.push({
      name,
      ...(requestName === undefined ? {} : { requestName }),
      ...(responseName === undefined ? {} : { responseName }),
      errors: [...statement.getFullText().matchAll(thrown)].flatMap(([, error]) => error ?? []),
      place: source.placeOf(statement),
    })
  }
}

/** The base class of all exceptions stands there too, without a fault. */
const thrown = /@throws \{@link (\w+)\} \((?:client|server) fault\)/g

/** What stands in the object that a property holds. */
const propertyOf = (members: readonly ts.Node[], name: string): readonly ts.TypeElement[] => {
  const type = typeOf(members, name)
  return type !== undefined && ts.isTypeLiteralNode(type) ? type.members : []
}

/** The name of the shape that a property holds; an operation that takes or returns nothing has `{}` there. */
const referenceOf = (members: readonly ts.Node[], name: string): string | undefined => {
  const type = typeOf(members, name)
  return type !== undefined && ts.isTypeReferenceNode(type) ? nameOf(type.typeName) : undefined
}

const typeOf = (members: readonly ts.Node[], name: string): ts.TypeNode | undefined =>
  members
    .filter((member) => ts.isPropertySignature(member) || ts.isPropertyDeclaration(member))
    .find((member) => nameOf(member.name) === name)?.type
