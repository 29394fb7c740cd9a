import { ts } from 'ts-morph'
import type { OperationReading } from '../../service/model.js'
import { calleeOf, ownerOf, picksOfRequest, picksOfResponse, type Strings } from './picks.js'
import { structureWiring, type Wiring } from './wiring.js'
import { nodesIn, spellNode, variablesOf, type ParsedFile } from './typescript.js'

/** A function of a serializer file: `se_` writes a request or a part of one, `de_` reads a response or a part of one. */
const functionForm = /^(se|de)_(.+)$/

/** Whether a package has serializers that are understood: before 3.309 their functions had other names, and other code. */
export const hasSerializers = (sources: readonly ParsedFile[]): boolean =>
  sources.some(({ statements }) => variablesOf(statements).some(({ name }) => functionForm.test(name)))

/**
 * Reads the serializers of an SDK package that has no schemas yet: functions `se_…` and `de_…` for each command and
 * structure, which pick members by name. See `picksOfRequest` and `picksOfResponse` for how. An operation's path and
 * method stand there too:
 *
 *     b.bp("/backend/{AppId}"), b.m("POST")
 *     resolvedPath = … + "/backend/{AppId}", new HttpRequest({ method: "POST", … })      before 3.500
 */
export const readSerializers = (
  sources: readonly ParsedFile[],
  operations: readonly OperationReading[],
  wiring: Wiring,
  isJson: boolean,
): void => {
  const operationOf = new Map(operations.map((operation) => [operation.name, operation]))
  for (const source of sources) {
    const variables = variablesOf(source.statements)
    const strings = stringsIn(variables.map(({ node }) => node))
    for (const { name, node } of variables) {
      const [, direction, rest = ''] = functionForm.exec(name) ?? []
      if (direction === undefined || rest.endsWith('CommandError')) continue
      const operation = operationOf.get(/^(.+)Command$/.exec(rest)?.[1])
      const side = direction === 'se' ? operation?.requestName : operation?.responseName
      // Of messages that are no JSON nobody reads the body: what counts is how an operation is called.
      const inner = isJson ? rest.replace(/Res$/, '') : undefined
      const structure = operation === undefined ? inner : side
      if (operation?.name !== undefined) {
        if (direction === 'se') readCall(source, node, operation.name, wiring)
        else readStatus(node, operation.name, wiring)
      }
      if (structure === undefined) continue
      const { picks, unknown } = (direction === 'se' ? picksOfRequest : picksOfResponse)(node, strings)
      const { members } = structureWiring(wiring, structure)
      for (const { member, node: picked, ...binding } of picks)
        members.set(member, { ...members.get(member), ...binding, boundAt: source.placeOf(picked) })
      for (const part of unknown)
        source.report(part, `${spellNode(part)} is not understood, and ${structure} was read without it.`)
    }
  }
}

const stringsIn = (variables: readonly ts.VariableDeclaration[]): Strings =>
  new Map(
    variables.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && initializer !== undefined && ts.isStringLiteralLike(initializer)
        ? [[name.text, initializer.text] as const]
        : [],
    ),
  )

/** How an operation is called. One that says nothing of it goes by the operation's name alone. */
const readCall = (source: ParsedFile, node: ts.Node, operation: string, wiring: Wiring): void => {
  const parts = nodesIn(node)
  const calls = parts.filter((part) => ts.isCallExpression(part))
  const given = (method: string): string | undefined => {
    const call = calls.find((each) => ownerOf(each) !== undefined && calleeOf(each) === method)
    return textOf(call?.arguments[0])
  }
  const path = given('bp') ?? pathAdded(parts)
  const method = given('m') ?? methodNamed(parts)
  if (path !== undefined && method !== undefined)
    wiring.operations.set(operation, { method, path, status: 200, place: source.placeOf(node) })
}

/** `resolvedPath = … + "/backend/{AppId}"` */
const pathAdded = (parts: readonly ts.Node[]): string | undefined =>
  parts.flatMap((part) => {
    const isPath = ts.isVariableDeclaration(part) && ts.isIdentifier(part.name) && part.name.text === 'resolvedPath'
    const value = isPath ? part.initializer : undefined
    return value !== undefined && ts.isBinaryExpression(value) ? (textOf(value.right) ?? []) : []
  })[0]

/** `method: "POST"` */
const methodNamed = (parts: readonly ts.Node[]): string | undefined =>
  parts.flatMap((part) =>
    ts.isPropertyAssignment(part) && part.name.getText() === 'method' ? (textOf(part.initializer) ?? []) : [],
  )[0]

const textOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined

/** `output.statusCode !== 200` */
const readStatus = (node: ts.Node, operation: string, wiring: Wiring): void => {
  const http = wiring.operations.get(operation)
  const status = /\bstatusCode !== (\d+)/.exec(node.getText())?.[1]
  if (http !== undefined && status !== undefined) wiring.operations.set(operation, { ...http, status: Number(status) })
}
