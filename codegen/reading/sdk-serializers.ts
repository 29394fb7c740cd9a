import { ts } from 'ts-morph'
import type { OperationReading } from '../model.js'
import { structureWiring, type Wiring } from './sdk-wiring.js'
import { nameOf, spellNode, variablesOf, type Source } from './typescript.js'

/**
 * Reads the serializers of an SDK package that has no schemas yet: functions `se_…` and `de_…` for each command and
 * structure, which pick members by name.
 *
 *     take(input, { appId: [, , `AppId`] })                    a request's or an inner structure's: wire name, then member
 *     take(output, { AppId: [, expectString, `appId`] })       a response's or an exception's: member, then wire name
 *     b.bp("/backend/{AppId}"), b.m("POST"), b.p("AppId", …)   an operation's path and method, and what stands in the path
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
      if (direction === undefined || node.initializer === undefined || rest === 'CommandError') continue
      const operation = operationOf.get(/^(.+)Command$/.exec(rest)?.[1])
      const side = direction === 'se' ? operation?.requestName : operation?.responseName
      const structure = operation === undefined ? rest.replace(/Res$/, '') : side
      const calls = callsIn(node.initializer)
      if (structure !== undefined) readPicked(calls, direction, structure, source, wiring)
      if (operation?.name !== undefined && direction === 'se') readRequest(calls, operation.name, side, wiring)
      if (operation?.name !== undefined && direction === 'de') readStatus(node.initializer, operation.name, wiring)
    }
  }
}

/** Reads the functions that hide what is sensitive from a log: the sensitive members of each structure. */
export const readLogFilters = (sources: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const hidden = new Map<string, ReadonlySet<string>>()
  for (const source of sources) {
    for (const { name, node } of variablesOf(source.statements)) {
      const structure = /^(.+)FilterSensitiveLog$/.exec(name)?.[1]
      if (structure === undefined || node.initializer === undefined) continue
      const members = nodesIn(node.initializer).flatMap((part) =>
        ts.isPropertyAssignment(part) && nameOf(part.initializer) === 'SENSITIVE_STRING'
          ? (nameOf(part.name) ?? [])
          : [],
      )
      hidden.set(structure, new Set(members))
    }
  }
  return hidden
}

type Calls = readonly ts.CallExpression[]

const readPicked = (calls: Calls, direction: string, structure: string, source: Source, wiring: Wiring): void => {
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
      members.set(name, { wire })
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

const readRequest = (calls: Calls, operation: string, structure: string | undefined, wiring: Wiring): void => {
  const [path, method] = ['bp', 'm'].map((name) => builderCalls(calls, name).flatMap(firstText)[0])
  if (path === undefined || method === undefined) return
  wiring.operations.set(operation, { method, path, status: 200 })
  if (structure === undefined) return
  for (const wire of builderCalls(calls, 'p').flatMap(firstText))
    structureWiring(wiring, structure).members.set(wire, { wire, location: 'path' })
}

/** `output.statusCode !== 200` */
const readStatus = (body: ts.Node, operation: string, wiring: Wiring): void => {
  const http = wiring.operations.get(operation)
  const status = /\bstatusCode !== (\d+)/.exec(body.getText())?.[1]
  if (http !== undefined && status !== undefined) wiring.operations.set(operation, { ...http, status: Number(status) })
}

/** The calls of a method of the request builder, `b`. */
const builderCalls = (calls: Calls, name: string): Calls =>
  calls.filter(
    ({ expression }) =>
      ts.isPropertyAccessExpression(expression) &&
      nameOf(expression.expression) === 'b' &&
      nameOf(expression.name) === name,
  )

const firstText = (call: ts.CallExpression): readonly string[] => {
  const [first] = call.arguments
  return first !== undefined && ts.isStringLiteralLike(first) ? [first.text] : []
}

const callsIn = (node: ts.Node): Calls => nodesIn(node).filter((part) => ts.isCallExpression(part))

const nodesIn = (node: ts.Node): readonly ts.Node[] => {
  const nodes: ts.Node[] = [node]
  for (const part of nodes) part.forEachChild((child) => void nodes.push(child))
  return nodes
}
