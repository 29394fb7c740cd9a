import { ts } from 'ts-morph'
import type { OperationReading } from '../../service/model.js'
import { structureWiring, type Wiring } from './wiring.js'
import { nameOf, nodesIn, spellNode, variablesOf, type Source } from './typescript.js'

/**
 * Reads the serializers of an SDK package that has no schemas yet: functions `se_…` and `de_…` for each command and
 * structure, which pick members by name.
 *
 *     take(input, { appId: [, , `AppId`] })                    a request's or an inner structure's: wire name, then member
 *     take(output, { AppId: [, expectString, `appId`] })       a response's or an exception's: member, then wire name
 *     b.bp("/backend/{AppId}"), b.m("POST"), b.p("AppId", …)   an operation's path and method, and what stands in the path
 *
 * What they pick into the query and into headers is reported: only schemas are read for that.
 */
export const readSerializers = (
  sources: readonly Source[],
  operations: readonly OperationReading[],
  wiring: Wiring,
): void => {
  const operationOf = new Map(operations.map((operation) => [operation.name, operation]))
  for (const source of sources) {
    for (const { name, node } of variablesOf(source.statements)) {
      const [, direction, rest = ''] = /^(se|de)_(.+)$/.exec(name) ?? []
      if (direction === undefined || rest === 'UsageError') continue
      const operation = operationOf.get(/^(.+)Command$/.exec(rest)?.[1])
      const side = direction === 'se' ? operation?.requestName : operation?.responseName
      const structure = operation === undefined ? rest.replace(/Res$/, '') : side
      const serializer = { source, node, calls: nodesIn(node).filter((part) => ts.isCallExpression(part)), wiring }
      if (structure !== undefined) readPicked(serializer, direction, structure)
      if (operation?.name !== undefined && direction === 'se') readRequest(serializer, operation.name, side)
      if (operation?.name !== undefined && direction === 'de') readStatus(serializer, operation.name)
    }
  }
}

/** One function, and the calls in it. */
interface Serializer {
  readonly source: Source
  readonly node: ts.Node
  readonly calls: readonly ts.CallExpression[]
  readonly wiring: Wiring
}

const readPicked = ({ source, calls, wiring }: Serializer, direction: string, structure: string): void => {
  for (const call of calls) {
    const [, picked] = call.arguments
    if (nameOf(call.expression) !== 'take' || picked === undefined || !ts.isObjectLiteralExpression(picked)) continue
    const { members } = structureWiring(wiring, structure)
    for (const property of picked.properties) {
      const key = nameOf(property.name)
      const other = ts.isPropertyAssignment(property) ? pickedFrom(property.initializer) : undefined
      if (key === undefined || other === undefined) {
        source.report(property, `${spellNode(property)} is not understood, and ${structure} was read without it.`)
        continue
      }
      const [name, wire] = direction === 'se' ? [other.name ?? key, key] : [key, other.name ?? key]
      members.set(name, { wire, boundAt: source.placeOf(property) })
    }
  }
}

/** The third item of `[condition, convert, name]`; without one, or with no list at all, the two names are one. */
const pickedFrom = (node: ts.Expression): { readonly name?: string } | undefined => {
  if (!ts.isArrayLiteralExpression(node)) return {}
  const [, , name] = node.elements
  if (name === undefined) return {}
  return ts.isStringLiteralLike(name) ? { name: name.text } : undefined
}

const readRequest = (serializer: Serializer, operation: string, structure: string | undefined): void => {
  const { source, node, calls, wiring } = serializer
  const [path] = builderTexts(calls, 'bp')
  const [method] = builderTexts(calls, 'm')
  const place = source.placeOf(node)
  if (path !== undefined && method !== undefined) wiring.operations.set(operation, { method, path, status: 200, place })
  if (structure === undefined) return
  for (const wire of builderTexts(calls, 'p'))
    structureWiring(wiring, structure).members.set(wire, { wire, location: 'path', boundAt: place })
  if (/\.q\(query\)|\bisSerializableHeaderValue\b/.test(node.getText()))
    source.report(node, `What ${structure} has in the query or in headers was read as if it were in the body.`)
}

/** `output.statusCode !== 200` */
const readStatus = ({ node, wiring }: Serializer, operation: string): void => {
  const http = wiring.operations.get(operation)
  const status = /\bstatusCode !== (\d+)/.exec(node.getText())?.[1]
  if (http !== undefined && status !== undefined) wiring.operations.set(operation, { ...http, status: Number(status) })
}

/** What each call of a method of the request builder, `b`, is given first. */
const builderTexts = (calls: Serializer['calls'], method: string): readonly string[] =>
  calls.flatMap(({ expression, arguments: [first] }) =>
    ts.isPropertyAccessExpression(expression) &&
    nameOf(expression.expression) === 'b' &&
    nameOf(expression.name) === method &&
    first !== undefined &&
    ts.isStringLiteralLike(first)
      ? first.text
      : [],
  )
