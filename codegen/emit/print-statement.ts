/** The few kinds of statement that generated files have, as text. */
import {
  type ExportDeclarationStructure,
  type ImportDeclarationStructure,
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type PropertySignatureStructure,
  StructureKind,
  type TypeAliasDeclarationStructure,
  type VariableStatementStructure,
} from 'ts-morph'

/** The longest line that we write. */
export const lineWidth = 120

/** A statement as ts-morph's structures have it: each text in it is final. */
export type Statement =
  | ImportDeclarationStructure
  | ExportDeclarationStructure
  | TypeAliasDeclarationStructure
  | InterfaceDeclarationStructure
  | VariableStatementStructure
  | string

/** The text of a statement, with what stands above it. Around an interface there is a blank line. */
export const printStatement = (statement: Statement): string => {
  if (typeof statement === 'string') return statement
  const text = `${final(statement.leadingTrivia ?? '')}${printed(statement)}`
  return statement.kind === StructureKind.Interface ? `\n${text}\n` : text
}

const printed = (statement: Exclude<Statement, string>): string => {
  switch (statement.kind) {
    case StructureKind.ImportDeclaration:
      return printImport(statement)
    case StructureKind.ExportDeclaration:
      return `export * from '${final(statement.moduleSpecifier)}'`
    case StructureKind.TypeAlias: {
      const type = final(statement.type)
      return `${exported(statement)}type ${statement.name} =${type.startsWith('\n') ? '' : ' '}${type}`
    }
    case StructureKind.Interface:
      return `${exported(statement)}interface ${statement.name} {\n${(statement.properties ?? []).map(printProperty).join('')}}`
    case StructureKind.VariableStatement:
      return `${exported(statement)}const ${statement.declarations
        .map(({ name, type, initializer }) => `${name}: ${final(type)} = ${final(initializer)}`)
        .join(', ')}`
  }
}

const exported = ({ isExported }: { readonly isExported?: boolean | undefined }): string =>
  isExported === true ? 'export ' : ''

/** The names on one line, or each on a line where one is too short. */
const printImport = ({ namespaceImport, namedImports, moduleSpecifier }: ImportDeclarationStructure): string => {
  const from = ` from '${moduleSpecifier}'`
  if (namespaceImport !== undefined) return `import * as ${namespaceImport}${from}`
  const names = (Array.isArray(namedImports) ? namedImports : [namedImports]).map(final)
  const line = `import { ${names.join(', ')} }${from}`
  return line.length <= lineWidth ? line : `import {\n${names.map((name) => `  ${name},\n`).join('')}}${from}`
}

const printProperty = ({ leadingTrivia, name, hasQuestionToken, type }: OptionalKind<PropertySignatureStructure>) =>
  setIn(`${final(leadingTrivia ?? '')}${name}${hasQuestionToken === true ? '?' : ''}: ${final(type)}\n`)

/** The text, each line of it two columns further to the right. */
export const setIn = (text: string): string => text.replace(/^(?=.)/gm, '  ')

/** What ts-morph would have a writer for is text here. */
const final = (text: unknown): string => {
  if (typeof text !== 'string') throw new TypeError('A statement is to be made of final texts')
  return text
}
