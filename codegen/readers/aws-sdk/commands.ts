import { ts } from 'ts-morph'
import type { Member, OperationReading, StructureReading } from '../../service/model.js'
import { readMembers } from './declarations.js'
import { deprecation, writtenName, ownName, typeOf, type ParsedFile } from './typescript.js'

/** The facts in an SDK package's commands: operations, and members that a command takes otherwise than its shape. */
export interface Commands {
  readonly operations: OperationReading[]
  /** By the name of the request. */
  readonly taken: Map<string, readonly Member[]>
}

/** Reads the commands of an SDK package. What is not understood is reported in its file. */
export const readCommands = (sources: readonly ParsedFile[]): Commands => {
  const commands: Commands = { operations: [], taken: new Map() }
  for (const source of sources) readCommand(commands, source)
  return commands
}

/** A structure with the members that its command takes otherwise: bytes that are a whole body may be a text, or a stream. */
export const asTaken = (structure: StructureReading, taken: readonly Member[] = []): StructureReading => ({
  ...structure,
  members: structure.members.map((member) => {
    const other = taken.find(({ name }) => name === member.name)
    if (other === undefined) return member
    // An older package says of a stream that a command takes it as the shape has it, or as a text.
    const type = member.type.kind === 'stream' ? member.type : other.type
    return { ...member, type, ...(other.exact === undefined ? {} : { exact: other.exact }) }
  }),
})

/** A class: the types in and beside it say which shapes it takes and returns, its documentation what it throws. */
const readCommand = (commands: Commands, source: ParsedFile): void => {
  for (const statement of source.statements) {
    if (!ts.isClassDeclaration(statement)) continue
    const name = /^(.+)Command$/.exec(statement.name?.text ?? '')?.[1]
    if (name === undefined) continue
    const api = propertyOf(propertyOf(statement.members, '__types'), 'api')
    const input = sideOf(source.statements, `${name}CommandInput`)
    const output = sideOf(source.statements, `${name}CommandOutput`)
    if (api.length === 0 && input === undefined && output === undefined)
      source.report(statement, `${name}Command does not say which shapes it takes and returns.`)
    const requestName = referenceOf(api, 'input') ?? input?.shape
    const responseName = referenceOf(api, 'output') ?? output?.shape
    commands.operations.push({
      name,
      ...(requestName === undefined ? {} : { requestName }),
      ...(responseName === undefined ? {} : { responseName }),
      errors: [...statement.getFullText().matchAll(thrown)].flatMap(([, error]) =>
        error === undefined ? [] : ownName(error),
      ),
      ...deprecation(statement),
      place: source.placeOf(statement),
    })
    if (requestName !== undefined && input !== undefined && input.members.length > 0)
      commands.taken.set(requestName, readMembers(source, requestName, input.members, new Map()))
  }
}

/** The base class of all exceptions stands there too, without a fault. */
const thrown = /@throws \{@link (\w+)\} \((?:client|server) fault\)/g

/** The entries of the object that a property holds. */
const propertyOf = (members: readonly ts.Node[], name: string): readonly ts.TypeElement[] => {
  const type = typeOf(members, name)
  return type !== undefined && ts.isTypeLiteralNode(type) ? type.members : []
}

/** The name of the shape that a property holds; an operation that takes or returns nothing has `{}` there. */
const referenceOf = (members: readonly ts.Node[], name: string): string | undefined => {
  const type = typeOf(members, name)
  return type !== undefined && ts.isTypeReferenceNode(type) ? ownNameOf(type.typeName) : undefined
}

const ownNameOf = (node: ts.Node): string | undefined => {
  const name = writtenName(node)
  return name === undefined ? undefined : ownName(name)
}

/** One side of a command: its shape, and the members that stand in another type's place. */
interface Side {
  readonly shape?: string
  readonly members: readonly ts.TypeElement[]
}

// side = 'interface' name [ 'extends' shape ] members | 'type' name '=' shape '&' members
// shape = name | ( 'Omit' | '__WithSdkStreamMixin' ) '<' name ',' literal '>'
const sideOf = (statements: ParsedFile['statements'], name: string): Side | undefined => {
  for (const statement of statements) {
    if (ts.isInterfaceDeclaration(statement) && statement.name.text === name) {
      const bases = statement.heritageClauses?.flatMap(({ types }) => types) ?? []
      const [base] = bases.flatMap((type) => shapeOf(type.expression, type.typeArguments) ?? [])
      const alias = sideOf(statements, `${name}Type`)
      const shape = alias?.shape ?? base
      return { ...(shape === undefined ? {} : { shape }), members: [...statement.members, ...(alias?.members ?? [])] }
    }
    if (ts.isTypeAliasDeclaration(statement) && statement.name.text === name) {
      const parts = ts.isIntersectionTypeNode(statement.type) ? statement.type.types : [statement.type]
      const [shape] = parts.flatMap((part) =>
        ts.isTypeReferenceNode(part) ? (shapeOf(part.typeName, part.typeArguments) ?? []) : [],
      )
      const members = parts.flatMap((part) => (ts.isTypeLiteralNode(part) ? [...part.members] : []))
      return { ...(shape === undefined ? {} : { shape }), members }
    }
  }
  return undefined
}

/** A type that is made of another one has that one first. */
const shapeOf = (name: ts.Node, [first]: readonly ts.TypeNode[] = []): string | undefined => {
  if (first !== undefined) return ts.isTypeReferenceNode(first) ? ownNameOf(first.typeName) : undefined
  return writtenName(name) === '__MetadataBearer' ? undefined : ownNameOf(name)
}
