import { ts } from 'ts-morph'
import { lineCounter } from '../shared/lines.js'
import { quotePiece } from '../../service/page.js'
import type { Page, PageFile, PageLine, Problem } from '../../service/model.js'

/** A file of a package, parsed. */
export interface ParsedFile {
  readonly statements: readonly ts.Statement[]
  /** Where a part of it stands. */
  readonly placeOf: (node: ts.Node) => PageLine
  readonly report: (node: ts.Node, message: string) => void
}

/**
 * Parses one file of a package. What is reported about it goes to `problems`. `hasParents`: each part knows what it stands
 * in, without which it can't tell its text.
 */
export const parseSource = (
  page: Page,
  { path, text }: PageFile,
  problems: Problem[],
  hasParents = true,
): ParsedFile => {
  // Comments are read as text, where they are read at all: parsing them takes longer than all the rest.
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }
  const file = ts.createSourceFile(path, text, options, hasParents)
  const lineOf = lineCounter(text)
  const placeOf = (node: ts.Node): PageLine => ({
    page: `${page.name}/${path}`,
    line: lineOf(node.getStart(file)),
  })
  return {
    statements: [...file.statements],
    placeOf,
    report: (node, message) => void problems.push({ place: placeOf(node), message }),
  }
}

/** Whether the comment above a declaration says that it is deprecated. */
export const deprecation = (node: ts.Node): { readonly deprecated?: true } => {
  const above = node.getFullText().slice(0, node.getStart() - node.getFullStart())
  const comment = above.slice(above.lastIndexOf('/**'))
  return comment.includes('@deprecated') && /^[ \t]*(?:\/\*)?\* @deprecated\b/m.test(comment)
    ? { deprecated: true }
    : {}
}

/** The name of a member, a key or a variable, where it is written out. */
export const writtenName = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && (ts.isIdentifier(node) || ts.isStringLiteral(node)) ? node.text : undefined

/** The type of the member of this name. */
export const typeOf = (members: readonly ts.Node[], name: string): ts.TypeNode | undefined =>
  members
    .filter((member) => ts.isPropertySignature(member) || ts.isPropertyDeclaration(member))
    .find((member) => writtenName(member.name) === name)?.type

/** The service's own name for what the SDK declares as `_Record`, because `Record` is the language's. */
export const ownName = (name: string): string => name.replace(/^_(?=[A-Z])/, '')

/** The constants of a file, `const a = …`, `export var a = …`, each with its name. */
export const variablesOf = (
  statements: readonly ts.Statement[],
): readonly { readonly name: string; readonly node: ts.VariableDeclaration }[] =>
  statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap((node) => {
          const name = writtenName(node.name)
          return name === undefined ? [] : [{ name, node }]
        })
      : [],
  )

/** A part of a file and every part of it. */
export const nodesIn = (node: ts.Node): readonly ts.Node[] => {
  const nodes: ts.Node[] = [node]
  for (const part of nodes) part.forEachChild((child) => void nodes.push(child))
  return nodes
}

/** A piece of a file as a message shows it. */
export const spellNode = (node: ts.Node): string => quotePiece(node.getText().replace(/\s+/g, ' '))
