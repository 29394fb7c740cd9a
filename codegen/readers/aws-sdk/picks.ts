import { ts } from 'ts-morph'
import type { Location } from '../../service/model.js'
import { writtenName, nodesIn } from './typescript.js'

/** A member that a serializer picks, and under which name and where it stands in the message. */
export interface Pick {
  readonly member: string
  readonly wire: string
  readonly location?: Location
  readonly filled?: true
  readonly hostLabel?: true
  readonly node: ts.Node
}

/** The members that a function picks, and the parts of it that pick something in a way which is not understood. */
export interface Picks {
  readonly picks: readonly Pick[]
  readonly unknown: readonly ts.Node[]
}

/** String constants of a file, by name: `const _AI = "AppId"`. */
export type Strings = ReadonlyMap<string, string>

/**
 * Members that a serializer, `se_…`, picks out of `input`. Every form of the SDK's packages since 3.309 has its line:
 *
 *     take(input, { appId: [, , `AppId`] })                        the body: wire name, then member
 *     ...(input.AppId != null && { appId: input.AppId })           the same, before there was `take`
 *     Union.visit(input, { AppId: (value) => ({ appId: value }) })  the same, of a tagged union
 *     headers = map({ "x-amz-acl": input.ACL })                    headers; `query = map({ … })` is the query
 *     b.p("AppId", () => input.AppId, "{AppId}", false)            the path; before that, __resolvedPath(…, input, …)
 *     body = input.Payload, contents = se_Tags(input.Tags, context)  the whole body
 */
export const picksOfRequest = (node: ts.Node, strings: Strings): Picks => picksIn(node, strings, requestForms)

/**
 * The members that a deserializer, `de_…`, picks out of a message into `contents`:
 *
 *     take(data, { AppId: [, expectString, `appId`] })             the body: member, then wire name
 *     contents.AppId = expectString(data.appId)                    the same, before there was `take`
 *     map({ ETag: [, output.headers["etag"]] })                    a header; `output.statusCode` is the status; of an
 *                                                                  exception, `parsedOutput.headers`
 *     contents.Payload = data                                      the whole body
 */
export const picksOfResponse = (node: ts.Node, strings: Strings): Picks => picksIn(node, strings, responseForms)

/** A way of picking: what it picks in this node and everything in it; `undefined` where the node is of another form. */
type Form = (node: ts.Node, strings: Strings) => Picks | undefined

const nothing: Picks = { picks: [], unknown: [] }

/** Goes through a function. What a form has understood is not gone through again. */
const picksIn = (root: ts.Node, strings: Strings, forms: readonly Form[]): Picks => {
  const picks: Pick[] = []
  const unknown: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    for (const form of forms) {
      const found = form(node, strings)
      if (found === undefined) continue
      picks.push(...found.picks)
      unknown.push(...found.unknown)
      return
    }
    node.forEachChild(visit)
  }
  visit(root)
  return { picks, unknown }
}

/** `headers` and `query`: what stands in an object there, each under its own name; a spread map has names of its own. */
const requestParts: Form = (node, strings) => {
  if (!ts.isVariableDeclaration(node) || node.initializer === undefined) return undefined
  const part = writtenName(node.name)
  if (part !== 'headers' && part !== 'query') return undefined
  const location = part === 'headers' ? 'header' : 'query'
  const properties = objectsIn(node.initializer).flatMap((object) => [...object.properties])
  return eachOf(properties, (property) => {
    const [member] = memberNames(property, 'input', strings)
    if (member === undefined) return []
    if (ts.isSpreadAssignment(property))
      return [{ member, wire: prefixIn(property) ?? member, location: `${location}Map`, node: property }]
    const wire = keyOf(property, strings)
    return wire === undefined ? undefined : [{ member, wire, location, node: property }]
  })
}

/** The objects that an expression is, or gives to a call: those in them are no parts of their own. */
const objectsIn = (node: ts.Expression): readonly ts.ObjectLiteralExpression[] => {
  if (ts.isObjectLiteralExpression(node)) return [node]
  return ts.isCallExpression(node) ? node.arguments.flatMap(objectsIn) : []
}

/** `x-amz-meta-` of `x-amz-meta-${suffix}`, or of a header that starts with it. */
const prefixIn = (node: ts.Node): string | undefined =>
  nodesIn(node).flatMap((part) => {
    if (ts.isTemplateExpression(part) && part.head.text !== '') return part.head.text
    const [first] = ts.isCallExpression(part) && calleeOf(part) === 'startsWith' ? part.arguments : []
    return first !== undefined && ts.isStringLiteralLike(first) ? first.text : []
  })[0]

/** `b.p("AppId", …)` and `__resolvedPath(resolvedPath, input, "AppId", …)`. */
const pathParts: Form = (node) => {
  if (!ts.isCallExpression(node)) return undefined
  const isBuilder = calleeOf(node) === 'p' && ownerOf(node) === 'b'
  if (!isBuilder && calleeOf(node) !== '__resolvedPath') return undefined
  const name = node.arguments[isBuilder ? 0 : 2]
  if (name === undefined || !ts.isStringLiteralLike(name)) return { picks: [], unknown: [node] }
  return { picks: [{ member: name.text, wire: name.text, location: 'path', node }], unknown: [] }
}

/** `resolvedHostname.replace("{Route}", input.Route)` */
const hostLabels: Form = (node, strings) => {
  if (!ts.isCallExpression(node) || calleeOf(node) !== 'replace' || ownerOf(node) !== 'resolvedHostname')
    return undefined
  const [member] = memberNames(node, 'input', strings)
  return member === undefined ? undefined : { picks: [{ member, wire: member, hostLabel: true, node }], unknown: [] }
}

/** `body = input.Payload`, `contents = se_Tags(input.Tags, context)`. What is made of several members is no whole body. */
const wholeBody: Form = (node, strings) => {
  if (!isAssignment(node) || !['body', 'contents'].includes(writtenName(node.left) ?? '')) return undefined
  const value = ts.isCallExpression(node.right) ? node.right.arguments[0] : node.right
  const member = value === undefined ? undefined : memberAt(value, 'input', strings)
  return member === undefined
    ? undefined
    : { picks: [{ member, wire: member, location: 'payload', node }], unknown: [] }
}

/** `take(input, { … })`, where a list has the other name as its third item: of the two, the key is the wire name. */
const takenFrom =
  (isRequest: boolean): Form =>
  (node, strings) => {
    if (!ts.isCallExpression(node) || calleeOf(node) !== 'take') return undefined
    const [, picked] = node.arguments
    if (picked === undefined || !ts.isObjectLiteralExpression(picked)) return { picks: [], unknown: [node] }
    return eachOf(picked.properties, (property) => {
      const key = keyOf(property, strings)
      const other = ts.isPropertyAssignment(property) ? otherName(property.initializer, key) : undefined
      if (key === undefined || other === undefined) return undefined
      const [member, wire] = isRequest ? [other, key] : [key, other]
      return [{ member, wire, ...filledIn(property), node: property }]
    })
  }

const otherName = (node: ts.Expression, key: string | undefined): string | undefined => {
  const name = ts.isArrayLiteralExpression(node) ? node.elements[2] : undefined
  if (name === undefined) return key
  return ts.isStringLiteralLike(name) ? name.text : undefined
}

/** `Union.visit(input, { AppId: (value) => ({ appId: value }) })` */
const visited: Form = (node, strings) => {
  if (!ts.isCallExpression(node) || calleeOf(node) !== 'visit') return undefined
  const [, cases] = node.arguments
  if (cases === undefined || !ts.isObjectLiteralExpression(cases)) return { picks: [], unknown: [node] }
  return eachOf(cases.properties, (property) => {
    const member = keyOf(property, strings)
    if (member === '_') return []
    const [inner] = ts.isPropertyAssignment(property)
      ? nodesIn(property.initializer).filter((part) => ts.isPropertyAssignment(part))
      : []
    const wire = inner === undefined ? undefined : keyOf(inner, strings)
    return member === undefined || wire === undefined ? undefined : [{ member, wire, node: property }]
  })
}

/** `{ appId: input.AppId }`, of a request. */
const requestProperty: Form = (node, strings) => {
  if (!ts.isPropertyAssignment(node)) return undefined
  const [member] = memberNames(node.initializer, 'input', strings)
  const wire = keyOf(node, strings)
  if (member === undefined || wire === undefined) return undefined
  return { picks: [{ member, wire, ...filledIn(node), node }], unknown: [] }
}

/** `{ ETag: [, output.headers["etag"]] }`, `{ StatusCode: [, output.statusCode] }`, `{ AppId: expectString(output.appId) }`. */
const responseProperty: Form = (node, strings) => {
  if (!ts.isPropertyAssignment(node)) return undefined
  const member = keyOf(node, strings)
  if (member === undefined || member.startsWith('$')) return nothing
  const names = ['output', 'parsedOutput'].flatMap((owner) => memberNames(node.initializer, owner, strings))
  if (names.includes('headers')) {
    const header = headerIn(node.initializer, strings)
    const prefix = header === undefined ? prefixIn(node) : undefined
    if (prefix !== undefined) return { picks: [{ member, wire: prefix, location: 'headerMap', node }], unknown: [] }
    return header === undefined
      ? { picks: [], unknown: [node] }
      : { picks: [{ member, wire: header, location: 'header', node }], unknown: [] }
  }
  if (names.includes('statusCode')) return { picks: [{ member, wire: member, location: 'status', node }], unknown: [] }
  const [wire] = names
  return wire === undefined ? undefined : { picks: [{ member, wire, node }], unknown: [] }
}

const headerIn = (node: ts.Node, strings: Strings): string | undefined =>
  nodesIn(node).flatMap((part) =>
    ts.isElementAccessExpression(part) && /^(?:output|parsedOutput)\.headers$/.test(part.expression.getText())
      ? (textOf(part.argumentExpression, strings) ?? [])
      : [],
  )[0]

/** `contents.AppId = expectString(data.appId)`; where no part of `data` is named, it is the whole body. */
const responseContents: Form = (node, strings) => {
  if (!isAssignment(node)) return undefined
  const member = memberAt(node.left, 'contents', strings)
  if (member === undefined) return undefined
  const [wire] = memberNames(node.right, 'data', strings)
  if (wire !== undefined) return { picks: [{ member, wire, node }], unknown: [] }
  const isWhole = nodesIn(node.right).some((part) => writtenName(part) === 'data')
  return isWhole ? { picks: [{ member, wire: member, location: 'payload', node }], unknown: [] } : nothing
}

const requestForms = [requestParts, pathParts, hostLabels, wholeBody, takenFrom(true), visited, requestProperty]
const responseForms = [takenFrom(false), responseContents, responseProperty]

/** A pick of each of these; `undefined` stands for one that is not understood. */
const eachOf = (
  nodes: readonly ts.ObjectLiteralElementLike[],
  pick: (node: ts.ObjectLiteralElementLike) => readonly Pick[] | undefined,
): Picks => {
  const found = nodes.map((node) => ({ node, picked: pick(node) }))
  return {
    picks: found.flatMap(({ picked }) => picked ?? []),
    unknown: found.flatMap(({ node, picked }) => (picked === undefined ? [node] : [])),
  }
}

/** An idempotency token: the client makes one where there is none. */
const filledIn = (node: ts.Node): { readonly filled?: true } =>
  /\bgenerateIdempotencyToken\b/.test(node.getText()) ? { filled: true } : {}

/** The members of `owner` that a part of the code reads, in their order: `input.AppId`, `input[_AI]`. */
const memberNames = (node: ts.Node, owner: string, strings: Strings): readonly string[] =>
  nodesIn(node).flatMap((part) => memberAt(part, owner, strings) ?? [])

const memberAt = (node: ts.Node, owner: string, strings: Strings): string | undefined => {
  if (ts.isPropertyAccessExpression(node)) return writtenName(node.expression) === owner ? node.name.text : undefined
  if (!ts.isElementAccessExpression(node) || writtenName(node.expression) !== owner) return undefined
  return textOf(node.argumentExpression, strings)
}

const keyOf = (node: ts.ObjectLiteralElementLike, strings: Strings): string | undefined => {
  const { name } = node
  return name !== undefined && ts.isComputedPropertyName(name) ? textOf(name.expression, strings) : writtenName(name)
}

/** The text that an expression is, written out or as a constant. */
const textOf = (node: ts.Expression, strings: Strings): string | undefined =>
  ts.isStringLiteralLike(node) ? node.text : ts.isIdentifier(node) ? strings.get(node.text) : undefined

const isAssignment = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken

/** The name of the function or method that is called. */
export const calleeOf = ({ expression }: ts.CallExpression): string | undefined =>
  writtenName(ts.isPropertyAccessExpression(expression) ? expression.name : expression)

/** The object of a method call: `b` of `b.bp("/")`. */
export const ownerOf = ({ expression }: ts.CallExpression): string | undefined =>
  ts.isPropertyAccessExpression(expression) ? writtenName(expression.expression) : undefined
